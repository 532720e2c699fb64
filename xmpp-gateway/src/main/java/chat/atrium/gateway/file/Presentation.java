package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.KeptFile;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a browser is told of a file, which is never more than that its content cannot act. Who sent it says what it is;
 * believed is that only of kinds that hold no script (XEP-0363 §9.1, OWASP File Upload Cheat Sheet).
 *
 * @param contentType of the answer
 * @param disposition whether it may be shown, and its name (RFC 6266)
 */
record Presentation(String contentType, String disposition) {

    private static final Set<String> INERT = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/avif",
            "video/mp4",
            "video/webm",
            "audio/mp4",
            "audio/mpeg",
            "audio/ogg",
            "audio/wav",
            "audio/webm");

    static Presentation of(KeptFile file) {
        String said = file.findContentType().orElse("");
        if (said.equals("text/plain")) {
            return new Presentation("text/plain; charset=utf-8", named("inline", file.name()));
        }
        return INERT.contains(said)
                ? new Presentation(said, named("inline", file.name()))
                : new Presentation("application/octet-stream", named("attachment", file.name()));
    }

    /** In ASCII for who knows no better, then as it is (RFC 8187 §3.2). */
    private static String named(String kind, String name) {
        return kind + "; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9 ._()+=,@-]", "_");
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 128 && Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0;
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
