package chat.atrium.protocol.jid;

import java.util.Arrays;

/** Labels of domain names as ASCII and back, without the prefix {@code xn--} (RFC 3492). */
final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int INITIAL_BIAS = 72;
    private static final int FIRST_CODE_POINT = 0x80;
    private static final char DELIMITER = '-';

    private Punycode() {}

    /** RFC 3492 §6.3. */
    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        Arrays.stream(input).filter(c -> c < FIRST_CODE_POINT).forEach(out::appendCodePoint);
        int basic = out.length();
        if (basic > 0) {
            out.append(DELIMITER);
        }
        int next = FIRST_CODE_POINT;
        int delta = 0;
        int bias = INITIAL_BIAS;
        int handled = basic;
        while (handled < input.length) {
            int lowest = lowestFrom(next, input);
            delta = Math.addExact(delta, Math.multiplyExact(lowest - next, handled + 1));
            next = lowest;
            for (int c : input) {
                if (c < next) {
                    delta++;
                } else if (c == next) {
                    appendNumber(out, delta, bias);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    private static int lowestFrom(int from, int[] input) {
        return Arrays.stream(input).filter(c -> c >= from).min().orElseThrow();
    }

    private static void appendNumber(StringBuilder out, int number, int bias) {
        int rest = number;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /**
     * RFC 3492 §6.2.
     *
     * @param encoded in lower case
     * @throws IllegalArgumentException if it is no punycode
     */
    static String decode(String encoded) {
        int delimiter = encoded.lastIndexOf(DELIMITER);
        StringBuilder out = new StringBuilder(encoded.substring(0, Math.max(delimiter, 0)));
        int next = FIRST_CODE_POINT;
        int place = 0;
        int bias = INITIAL_BIAS;
        int at = delimiter + 1;
        while (at < encoded.length()) {
            int before = place;
            int weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = value(encoded, at++);
                place = exact((long) digit * weight + place);
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight = exact((long) weight * (BASE - threshold));
            }
            int length = out.codePointCount(0, out.length()) + 1;
            bias = adapt(place - before, length, before == 0);
            next = exact((long) next + place / length);
            place %= length;
            insert(out, place++, next);
        }
        return out.toString();
    }

    private static void insert(StringBuilder out, int place, int codePoint) {
        if (!Character.isValidCodePoint(codePoint)
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("no character");
        }
        out.insert(out.offsetByCodePoints(0, place), Character.toString(codePoint));
    }

    private static int threshold(int k, int bias) {
        return Math.clamp((long) k - bias, LEAST, MOST);
    }

    /** RFC 3492 §6.1. */
    private static int adapt(int delta, int length, boolean first) {
        int rest = first ? delta / 700 : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - LEAST) * MOST / 2) {
            rest /= BASE - LEAST;
            k += BASE;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + 38);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int value(String encoded, int at) {
        char c = at < encoded.length() ? encoded.charAt(at) : ' ';
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 26;
        }
        throw new IllegalArgumentException("no digit");
    }

    private static int exact(long value) {
        if (value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too large");
        }
        return (int) value;
    }
}
