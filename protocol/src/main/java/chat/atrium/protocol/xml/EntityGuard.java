package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/**
 * Lets pass references to characters that XML allows (Aalto takes {@code &#x;} too) and the five predefined entities, and
 * no others (RFC 6120 §11.1).
 */
final class EntityGuard {

    private static final int LONGEST = 12;

    private final StringBuilder name = new StringBuilder(LONGEST);
    private boolean inside;

    /** Looks at the next byte of text or of an attribute's value. */
    void accept(int octet) {
        if (inside) {
            named(octet);
        } else if (octet == '&') {
            inside = true;
            name.setLength(0);
        }
    }

    private void named(int octet) {
        if (octet == ';') {
            inside = false;
            check(name.toString());
        } else if (!mayStandInReference(octet)) {
            throw GuardedParser.notWellFormed();
        } else if (name.length() == LONGEST) {
            throw restricted();
        } else {
            name.append((char) octet);
        }
    }

    /** Of names outside ASCII it need not know more: none of them is allowed. */
    private static boolean mayStandInReference(int octet) {
        return Character.isLetterOrDigit(octet) || octet >= 0x80 || "#.-_:".indexOf(octet) >= 0;
    }

    private static void check(String reference) {
        if (reference.startsWith("#")) {
            checkCharacter(reference);
            return;
        }
        switch (reference) {
            case "lt", "gt", "amp", "apos", "quot" -> {}
            default -> throw restricted();
        }
    }

    private static void checkCharacter(String reference) {
        boolean hexadecimal = reference.startsWith("#x");
        try {
            int codePoint =
                    Integer.parseUnsignedInt(reference, hexadecimal ? 2 : 1, reference.length(), hexadecimal ? 16 : 10);
            if (!XmlCharacters.mayStand(codePoint)) {
                throw GuardedParser.notWellFormed();
            }
        } catch (NumberFormatException e) {
            throw GuardedParser.notWellFormed();
        }
    }

    private static XmlException restricted() {
        return new XmlException(StreamErrorCondition.RESTRICTED_XML, "an entity that is not predefined");
    }
}
