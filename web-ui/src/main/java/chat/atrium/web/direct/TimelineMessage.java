package chat.atrium.web.direct;

import chat.atrium.web.client.ChatMessage;
import chat.atrium.web.client.Person;
import chat.atrium.web.shell.Portrait;
import java.util.Locale;

/**
 * A message as the timeline in the browser takes it.
 *
 * @param initials shown where there is no picture
 * @param avatar address of the picture, "" for none
 * @param time ISO 8601
 * @param state {@code pending}, {@code sent} or {@code failed}
 */
record TimelineMessage(
        String id,
        String from,
        String name,
        String initials,
        String color,
        String avatar,
        String body,
        String time,
        boolean own,
        String state) {

    static TimelineMessage of(ChatMessage message, Person from) {
        return new TimelineMessage(
                message.id(),
                message.from().toString(),
                from.name(),
                from.initials(),
                from.color(),
                from.findPicture().map(Portrait::address).orElse(""),
                message.body(),
                message.time().toString(),
                message.own(),
                message.state().name().toLowerCase(Locale.ROOT));
    }
}
