package chat.atrium.web.conversation;

import chat.atrium.web.client.ChatMessage;
import java.util.Locale;

/**
 * A message as the timeline in the browser takes it: with the {@link Face} of its author.
 *
 * @param archived its id in the archive, "" if nobody has told
 * @param time ISO 8601
 * @param state {@code pending}, {@code sent} or {@code failed}
 */
record TimelineMessage(
        String id,
        String archived,
        String from,
        String name,
        String initials,
        String color,
        String avatar,
        String body,
        String time,
        boolean own,
        String state) {

    static TimelineMessage of(ChatMessage message, Face from) {
        return new TimelineMessage(
                message.id(),
                message.archived(),
                from.from(),
                from.name(),
                from.initials(),
                from.color(),
                from.avatar(),
                message.body(),
                message.time().toString(),
                message.own(),
                message.state().name().toLowerCase(Locale.ROOT));
    }
}
