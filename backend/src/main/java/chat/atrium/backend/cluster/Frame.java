package chat.atrium.backend.cluster;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.XmlWriter;
import java.nio.charset.StandardCharsets;

/**
 * What one node sends to another.
 *
 * @param from the authenticated sender
 * @param to whose home, or which session, it is for
 * @param stanza as UTF-8 XML in the namespace {@code jabber:client}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Frame(Type type, Jid from, Jid to, byte[] stanza) {

    /** A stanza on its way to the home of its addressee. */
    public static Frame of(Envelope envelope) {
        Type type = switch (envelope.sender()) {
            case Sender.Session session -> Type.FROM_SESSION;
            case Sender.Local local -> Type.FROM_SERVER;
            case Sender.Remote remote -> Type.FROM_REMOTE;
        };
        String xml = XmlWriter.write(envelope.stanza().toElement());
        return new Frame(
                type, envelope.sender().jid(), envelope.addressee().jid(), xml.getBytes(StandardCharsets.UTF_8));
    }

    /** What the receiving node does with it; the codes are part of the format and never given out twice. */
    public enum Type {
        /** The stanza of a local session, for the home of {@code to}. */
        FROM_SESSION(1),
        /** The stanza of the server or one of its services, for the home of {@code to}. */
        FROM_SERVER(2),
        /** The stanza of an entity of another server, for the home of {@code to}. */
        FROM_REMOTE(3),
        /** Decided by the home already: for the session {@code to} on the receiving node. */
        DELIVERY(4);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
