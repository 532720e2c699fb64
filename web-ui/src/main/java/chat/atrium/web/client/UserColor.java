package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.Jid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Consistent colours: the hue of an address, saturated fully, in the middle of HSLuv's lightness. */
@Implements(xep = 392, version = "1.0.1")
public final class UserColor {

    private static final double LIGHTNESS = 50;

    private UserColor() {}

    /** The colour of an address as {@code #rrggbb}. */
    public static String of(Jid jid) {
        return hex(Hsluv.toRgb(hue(jid.toString()), 100, LIGHTNESS));
    }

    /** The angle of §5.1: the first two bytes of SHA-1, little-endian, as part of a full circle. */
    static double hue(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            int value = (digest[0] & 0xff) | (digest[1] & 0xff) << 8;
            return value / 65536.0 * 360;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has SHA-1", e);
        }
    }

    private static String hex(Hsluv.Rgb rgb) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", octet(rgb.red()), octet(rgb.green()), octet(rgb.blue()));
    }

    private static int octet(double part) {
        return (int) Math.round(Math.clamp(part, 0, 1) * 255);
    }
}
