package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads frames that each hold exactly one complete element, as RFC 7395 §3.3 asks for. */
public final class XmlReader {

    private XmlReader() {}

    /**
     * Reads one frame.
     *
     * @throws XmlException if it is not exactly one element, breaks a rule of RFC 6120 §11 or exceeds a limit
     */
    public static Element read(String frame, XmlLimits limits) {
        // a character has at least one byte: what is too long needs no encoding to be refused
        if (frame.length() > limits.maxBytes()) {
            throw new XmlException(StreamErrorCondition.POLICY_VIOLATION, "more than " + limits.maxBytes() + " bytes");
        }
        // RFC 7395 §3.3.3: the first character of each message must be '<'
        if (!frame.startsWith("<")) {
            throw notOneElement();
        }
        ByteBuffer bytes = encode(frame);
        GuardedParser parser = new GuardedParser(new ByteGuard(limits, false));
        try {
            int end = parser.feed(bytes.array(), bytes.arrayOffset(), bytes.limit());
            Element element = new ElementAssembler().drain(parser);
            if (element == null || end != bytes.limit()) {
                throw notOneElement();
            }
            return element;
        } finally {
            parser.close();
        }
    }

    /** Strictly: a lone surrogate is no character. */
    private static ByteBuffer encode(String frame) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(frame));
        } catch (CharacterCodingException e) {
            throw new XmlException(StreamErrorCondition.UNSUPPORTED_ENCODING, "not UTF-8");
        }
    }

    private static XmlException notOneElement() {
        return new XmlException(StreamErrorCondition.NOT_WELL_FORMED, "a frame holds exactly one complete element");
    }
}
