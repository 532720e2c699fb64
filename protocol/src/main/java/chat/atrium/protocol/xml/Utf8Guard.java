package chat.atrium.protocol.xml;

import chat.atrium.protocol.stream.StreamErrorCondition;

/**
 * Checks, byte for byte, that the input is UTF-8 in its only legal form (RFC 3629) and holds no character that XML
 * forbids. Wrong encoding is {@code unsupported-encoding} (RFC 6120 §4.9.3.22), a forbidden character
 * {@code not-well-formed}.
 */
final class Utf8Guard {

    private static final int CONTINUATION = 0x80;

    private int missing;
    private int lowest = CONTINUATION;
    private int highest = 0xBF;
    private int codePoint;

    /** Looks at the next byte, 0 to 255. */
    void accept(int octet) {
        if (missing > 0) {
            continuation(octet);
        } else if (octet >= CONTINUATION) {
            lead(octet);
        } else if (!XmlCharacters.mayStand(octet)) {
            throw forbidden();
        }
    }

    /** True between characters. */
    boolean isComplete() {
        return missing == 0;
    }

    /** The character that is complete, if it is not ASCII. */
    int codePoint() {
        return codePoint;
    }

    /** The bounds of the second byte keep out overlong forms, surrogates and what lies behind U+10FFFF. */
    private void lead(int octet) {
        if (octet >= 0xC2 && octet <= 0xDF) {
            begin(1, octet & 0x1F, CONTINUATION, 0xBF);
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            begin(2, octet & 0x0F, octet == 0xE0 ? 0xA0 : CONTINUATION, octet == 0xED ? 0x9F : 0xBF);
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            begin(3, octet & 0x07, octet == 0xF0 ? 0x90 : CONTINUATION, octet == 0xF4 ? 0x8F : 0xBF);
        } else {
            throw broken();
        }
    }

    private void begin(int following, int bits, int low, int high) {
        missing = following;
        codePoint = bits;
        lowest = low;
        highest = high;
    }

    private void continuation(int octet) {
        if (octet < lowest || octet > highest) {
            throw broken();
        }
        lowest = CONTINUATION;
        highest = 0xBF;
        codePoint = codePoint << 6 | octet & 0x3F;
        missing--;
        if (missing == 0 && !XmlCharacters.mayStand(codePoint)) {
            throw forbidden();
        }
    }

    private static XmlException broken() {
        return new XmlException(StreamErrorCondition.UNSUPPORTED_ENCODING, "not UTF-8");
    }

    private static XmlException forbidden() {
        return new XmlException(StreamErrorCondition.NOT_WELL_FORMED, "a character that XML forbids");
    }
}
