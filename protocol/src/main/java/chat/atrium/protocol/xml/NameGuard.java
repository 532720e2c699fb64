package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/**
 * Checks what Aalto lets pass in the names of elements and attributes: their length, the place of the colon (Namespaces
 * in XML §7) and characters that not every parser knows.
 */
final class NameGuard {

    private final int longest;
    private int length;
    private boolean colon;
    private boolean partBegins = true;

    NameGuard(int longest) {
        this.longest = longest;
    }

    /** Looks at the next byte of a name, after the other guard has. */
    void accept(int octet, Utf8Guard utf8) {
        if (++length > longest) {
            throw new XmlException(StreamErrorCondition.POLICY_VIOLATION, "a name longer than " + longest + " bytes");
        }
        if (octet == ':') {
            if (colon || partBegins) {
                throw GuardedParser.notWellFormed();
            }
            colon = true;
            partBegins = true;
        } else if (utf8.isComplete()) {
            if (!NameCharacters.mayStand(octet < 0x80 ? octet : utf8.codePoint(), partBegins)) {
                throw GuardedParser.notWellFormed();
            }
            partBegins = false;
        }
    }

    /** The name, if there was one, is over. */
    void end() {
        if (length > 0 && partBegins) {
            throw GuardedParser.notWellFormed();
        }
        length = 0;
        colon = false;
        partBegins = true;
    }
}
