package chat.atrium.protocol.xml;

/**
 * How much XML one stanza (or frame, or stream header) may be; more is refused with {@code policy-violation} while it
 * arrives (RFC 6120 §4.9.3.14).
 *
 * @param maxBytes bytes from the first {@code <} to the last {@code >}
 * @param maxDepth how deep elements may stand in each other; the stanza itself is 1
 * @param maxAttributes attributes of one element, namespace declarations among them
 * @param maxNameLength bytes of one name, its prefix and colon among them
 */
public record XmlLimits(int maxBytes, int maxDepth, int maxAttributes, int maxNameLength) {

    public XmlLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxAttributes < 0 || maxNameLength < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
