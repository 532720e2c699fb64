package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/** What came in is not the XML that RFC 6120 §11 allows; the stream ends with the condition. */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StreamErrorCondition condition;

    /**
     * Without a stack trace: hostile input must not be expensive.
     *
     * @param message for people, safe to show to the peer
     */
    public XmlException(StreamErrorCondition condition, String message) {
        super(message, null, false, false);
        this.condition = condition;
    }

    public StreamErrorCondition condition() {
        return condition;
    }
}
