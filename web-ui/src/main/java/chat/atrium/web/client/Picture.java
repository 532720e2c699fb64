package chat.atrium.web.client;

import chat.atrium.protocol.xep.vcard.Photo;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * An avatar of a kind that browsers show and that cannot run code.
 *
 * @param type its content type, one of {@link #TYPES}
 * @param base64 its bytes
 */
public record Picture(String type, String base64) {

    /** SVG is not among them: it can hold scripts. */
    public static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** What a vCard may carry here; larger ones are not kept. */
    public static final int MAX_BYTES = 96 * 1024;

    public Picture {
        if (!TYPES.contains(type) || base64.length() > (MAX_BYTES + 2) / 3 * 4) {
            throw new IllegalArgumentException("not a picture that is shown");
        }
    }

    /** The picture, if its first bytes are those of an allowed kind and it is not too large. */
    public static Optional<Picture> find(byte[] content) {
        if (content.length > MAX_BYTES) {
            return Optional.empty();
        }
        return typeOf(content).map(type -> new Picture(type, Base64.getEncoder().encodeToString(content)));
    }

    public byte[] content() {
        return toPhoto().data();
    }

    /** SHA-1 of the content in hexadecimal digits (XEP-0153 §3.1). */
    public String hash() {
        return toPhoto().hash();
    }

    Photo toPhoto() {
        return new Photo(type, base64);
    }

    /** The kind by the first bytes; what a sender claims is not believed. */
    private static Optional<String> typeOf(byte[] content) {
        String start = HexFormat.of().formatHex(content, 0, Math.min(12, content.length));
        if (start.startsWith("89504e470d0a1a0a")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("ffd8ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("474946383761") || start.startsWith("474946383961")) {
            return Optional.of("image/gif");
        }
        boolean webp = start.startsWith("52494646") && start.endsWith("57454250");
        return webp ? Optional.of("image/webp") : Optional.empty();
    }
}
