package chat.atrium.protocol.stanza;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;

/** A stanza is refused with an error; caught where stanzas are dispatched. */
public final class StanzaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StanzaError error;

    public StanzaException(StanzaError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    /** The condition with its usual type (RFC 6120 §8.3.3) and a text for the people at the other end. */
    public StanzaException(ErrorCondition condition, String text) {
        this(StanzaError.of(condition, text));
    }

    public StanzaError error() {
        return error;
    }

    static Jid addressOf(String value) {
        try {
            return Jid.parse(value);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "not an XMPP address");
        }
    }
}
