package chat.atrium.protocol.xep.carbons;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;

/**
 * A copy of a message that another resource of the account has sent or received (XEP-0280 §7, §8).
 *
 * @param message the original with its own addresses
 */
public record Carbon(Direction direction, Message message) {

    public static final String NAMESPACE = "urn:xmpp:carbons:2";

    /** Asks the server for copies (§4). */
    public static final Name ENABLE = new Name(NAMESPACE, "enable");

    /** Asks the server to stop copying (§5). */
    public static final Name DISABLE = new Name(NAMESPACE, "disable");

    /** Which way the original went; the name of the wrapping element. */
    public enum Direction {
        SENT("sent"),
        RECEIVED("received");

        private final String local;

        Direction(String local) {
            this.local = local;
        }
    }

    /** True if the message claims to be a copy, whoever it is from. */
    public static boolean isWrapper(Message message) {
        return message.has(NAMESPACE, Direction.SENT.local) || message.has(NAMESPACE, Direction.RECEIVED.local);
    }

    /**
     * Reads a copy. One that is not from the account itself is a forgery and no copy at all (§11).
     *
     * @param account the account of the client that reads
     * @throws chat.atrium.protocol.stanza.StanzaException if the original is not well made
     */
    public static Optional<Carbon> find(Message message, BareJid account) {
        if (!account.equals(message.header().from())) {
            return Optional.empty();
        }
        for (Direction direction : Direction.values()) {
            Optional<Stanza> original = message.find(NAMESPACE, direction.local)
                    .flatMap(wrapper -> wrapper.find(Forwarded.NAMESPACE, "forwarded"))
                    .map(forwarded -> Forwarded.read(forwarded).stanza());
            if (original.isPresent() && original.get() instanceof Message found) {
                return Optional.of(new Carbon(direction, found));
            }
        }
        return Optional.empty();
    }

    /** The message to one resource: type of the original, from the account's bare JID (§7, §8). */
    public Message to(FullJid resource) {
        Element wrapper = Element.builder(NAMESPACE, direction.local)
                .child(new Forwarded(null, message).toElement())
                .build();
        StanzaHeader header = StanzaHeader.empty().withFrom(resource.bare()).withTo(resource);
        return new Message(header, message.type(), List.of(wrapper), message.error());
    }
}
