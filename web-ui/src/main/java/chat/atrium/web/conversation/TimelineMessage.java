package chat.atrium.web.conversation;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.web.client.ChatMessage;
import chat.atrium.web.client.Reaction;
import chat.atrium.web.client.ReplyTo;
import chat.atrium.web.client.SharedFile;
import chat.atrium.web.client.WorkspaceClient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message as the timeline in the browser takes it: with the {@link Face} of its author.
 *
 * @param archived its id in the archive, "" if nobody has told
 * @param time ISO 8601
 * @param state {@code pending}, {@code sent} or {@code failed}
 * @param origin the id that its sender gave it, "" for none
 * @param reference by which later messages refer to it, "" if they cannot
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
        String state,
        String origin,
        String reference,
        boolean edited,
        boolean retracted,
        List<Mark> reactions,
        List<String> calls,
        boolean callsReader,
        @Nullable Quote reply,
        @Nullable SharedFile file) {

    TimelineMessage {
        reactions = List.copyOf(reactions);
        calls = List.copyOf(calls);
    }

    /**
     * What a message answers.
     *
     * @param author the address of its author, "" if nobody says
     */
    record Quote(String reference, String author, String name, String excerpt) {

        private static final int LONGEST = 1000;

        /** What it is to the client; absent without a reference. */
        Optional<ReplyTo> find() {
            boolean usable = !reference.isEmpty()
                    && reference.length() + author.length() + name.length() + excerpt.length() <= LONGEST;
            return usable ? Optional.of(new ReplyTo(reference, account(), name, excerpt)) : Optional.empty();
        }

        private @Nullable Jid account() {
            try {
                return author.isEmpty() ? null : Jid.parse(author);
            } catch (InvalidJidException nobody) {
                return null;
            }
        }

        static Quote of(ReplyTo reply, WorkspaceClient client) {
            Jid author = reply.author();
            String known =
                    author == null ? reply.name() : Face.of(author, client).name();
            return new Quote(reply.reference(), author == null ? "" : author.toString(), known, reply.excerpt());
        }
    }

    /**
     * An emoji under a message.
     *
     * @param own true if the reader is one of those who reacted with it
     * @param names of some of the others
     */
    record Mark(String emoji, boolean own, int count, List<String> names) {

        private static final int MOST_NAMES = 20;

        static Mark of(Reaction reaction, WorkspaceClient client) {
            List<String> others = reaction.from().stream()
                    .filter(from -> !isReader(from, client))
                    .limit(MOST_NAMES)
                    .map(from -> Face.of(from, client).name())
                    .toList();
            boolean own = reaction.from().stream().anyMatch(from -> isReader(from, client));
            return new Mark(reaction.emoji(), own, reaction.from().size(), others);
        }

        private static boolean isReader(Jid from, WorkspaceClient client) {
            return from.equals(client.self().jid());
        }
    }

    static TimelineMessage of(ChatMessage message, Face from, String reference, WorkspaceClient client) {
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
                message.state().name().toLowerCase(Locale.ROOT),
                message.names().origin(),
                reference,
                message.isEdited(),
                message.isRetracted(),
                message.reactions().stream()
                        .map(reaction -> Mark.of(reaction, client))
                        .toList(),
                message.calls(),
                message.callsReader(),
                message.findReply().map(reply -> Quote.of(reply, client)).orElse(null),
                message.findFile().orElse(null));
    }
}
