package chat.atrium.protocol.xep.vcard;

import chat.atrium.protocol.xml.Element;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The picture inside a vCard (XEP-0054, {@code PHOTO} with {@code TYPE} and {@code BINVAL}).
 *
 * @param type the media type, for example {@code image/png}
 * @param base64 the picture, without white space
 */
public record Photo(String type, String base64) {

    /** A picture from its bytes. */
    public static Photo of(String type, byte[] data) {
        return new Photo(type, Base64.getEncoder().encodeToString(data));
    }

    /** Reads a picture; absent if it is a mere link or no base64. */
    static Optional<Photo> read(Element photo) {
        String data = photo.find(VCard.NAMESPACE, "BINVAL").map(Element::text).orElse("");
        String type = photo.find(VCard.NAMESPACE, "TYPE").map(Element::text).orElse("");
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data);
            return bytes.length == 0 ? Optional.empty() : Optional.of(of(type, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public byte[] data() {
        return Base64.getDecoder().decode(base64);
    }

    /** The SHA-1 of the picture in hexadecimal, as presence tells it (XEP-0153 §3.1). */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(data()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    Element toElement() {
        return Element.builder(VCard.NAMESPACE, "PHOTO")
                .child("TYPE", type)
                .child("BINVAL", base64)
                .build();
    }
}
