package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/** Lets pass character references and the five predefined entities, and no others (RFC 6120 §11.1). */
final class EntityGuard {

    private static final int LONGEST = 4;

    private final StringBuilder name = new StringBuilder(LONGEST);
    private boolean inside;

    /** Looks at the next byte of text or of an attribute's value. */
    void accept(int octet) {
        if (octet == '&') {
            inside = true;
            name.setLength(0);
        } else if (inside) {
            named(octet);
        }
    }

    private void named(int octet) {
        if (octet == '#' && name.isEmpty()) {
            inside = false;
        } else if (octet == ';') {
            inside = false;
            check();
        } else if (name.length() == LONGEST) {
            throw restricted();
        } else {
            name.append((char) octet);
        }
    }

    private void check() {
        switch (name.toString()) {
            case "lt", "gt", "amp", "apos", "quot" -> {}
            default -> throw restricted();
        }
    }

    private static XmlException restricted() {
        return new XmlException(StreamErrorCondition.RESTRICTED_XML, "an entity that is not predefined");
    }
}
