package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the server sees it at one moment ({@code docs/xep-inbox.md} §4.2).
 *
 * @param jid the other person, or the room
 * @param last the last message that counts, whoever has sent it
 * @param displayed up to which message the user has seen it (XEP-0490)
 * @param unread absent if the server cannot know, because the archive of the room is another's
 * @param occupantId by which the user's own messages in the room are known (XEP-0421)
 * @param upTo all that is in the archive up to this id is counted in
 */
public record Conversation(
        BareJid jid,
        Kind kind,
        @Nullable Last last,
        OptionalLong displayed,
        @Nullable Unread unread,
        @Nullable String occupantId,
        long upTo) {

    public static final Name NAME = new Name(InboxQuery.NAMESPACE, "conversation");

    private static final String LAST = "last";

    /** With whom one talks. */
    public enum Kind {
        CHAT("chat"),
        ROOM("room");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        private static Kind read(String text) {
            return switch (text) {
                case "chat" -> CHAT;
                case "room" -> ROOM;
                default -> throw new StanzaException(ErrorCondition.BAD_REQUEST, "no kind of conversation");
            };
        }
    }

    /**
     * The last message.
     *
     * @param id in the archive
     * @param forwarded absent if it is too large to be shown in passing
     */
    public record Last(long id, @Nullable Forwarded forwarded) {

        private static Last read(Element last) {
            return new Last(
                    ArchivedId.required(last, "id"),
                    last.find(Forwarded.NAMESPACE, "forwarded")
                            .map(Forwarded::read)
                            .orElse(null));
        }

        /** The message itself. */
        public Optional<Message> findMessage() {
            return Optional.ofNullable(forwarded)
                    .map(Forwarded::stanza)
                    .filter(Message.class::isInstance)
                    .map(Message.class::cast);
        }

        private Element toElement() {
            Element.Builder builder =
                    Element.builder(InboxQuery.NAMESPACE, LAST).attribute("id", Long.toString(id));
            if (forwarded != null) {
                builder.child(forwarded.toElement());
            }
            return builder.build();
        }
    }

    /**
     * Reads a conversation.
     *
     * @throws StanzaException {@code bad-request}, {@code jid-malformed} if it is not well made
     */
    public static Conversation read(Element conversation) {
        return new Conversation(
                jid(conversation),
                Kind.read(conversation.findAttribute("kind").orElse("")),
                conversation.find(InboxQuery.NAMESPACE, LAST).map(Last::read).orElse(null),
                ArchivedId.find(conversation, "displayed"),
                readUnread(conversation),
                conversation.findAttribute("occupant-id").orElse(null),
                ArchivedId.find(conversation, "up-to").orElse(0));
    }

    static BareJid jid(Element element) {
        try {
            return BareJid.parse(element.findAttribute("jid").orElse(""));
        } catch (InvalidJidException broken) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "a conversation has a bare JID");
        }
    }

    private static @Nullable Unread readUnread(Element conversation) {
        return conversation.findAttribute("unread").isEmpty()
                ? null
                : new Unread(
                        number(conversation, "unread"),
                        number(conversation, "mentions"),
                        number(conversation, "everybody"));
    }

    private static int number(Element element, String attribute) {
        long number = ArchivedId.find(element, attribute).orElse(0);
        return (int) Math.min(number, Unread.MOST);
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAME.namespace(), NAME.local())
                .attribute("jid", jid.toString())
                .attribute("kind", kind.text);
        if (displayed.isPresent()) {
            builder.attribute("displayed", Long.toString(displayed.getAsLong()));
        }
        if (unread != null) {
            builder.attribute("unread", Integer.toString(unread.messages()));
            unlessNone(builder, "mentions", unread.mentions());
            unlessNone(builder, "everybody", unread.everybody());
        }
        builder.attribute("occupant-id", Optional.ofNullable(occupantId));
        if (upTo > 0) {
            builder.attribute("up-to", Long.toString(upTo));
        }
        if (last != null) {
            builder.child(last.toElement());
        }
        return builder.build();
    }

    private static void unlessNone(Element.Builder builder, String attribute, int number) {
        if (number > 0) {
            builder.attribute(attribute, Integer.toString(number));
        }
    }
}
