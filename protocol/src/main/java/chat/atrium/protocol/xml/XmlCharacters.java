package chat.atrium.protocol.xml;

/** The characters that XML can carry at all (XML 1.0 §2.2, production Char). */
final class XmlCharacters {

    private XmlCharacters() {}

    static boolean mayStand(int codePoint) {
        return codePoint >= ' '
                ? codePoint < Character.MIN_SURROGATE
                        || codePoint > Character.MAX_SURROGATE && codePoint < 0xFFFE
                        || codePoint > 0xFFFF && codePoint <= Character.MAX_CODE_POINT
                : codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
