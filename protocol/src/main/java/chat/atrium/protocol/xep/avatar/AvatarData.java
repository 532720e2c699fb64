package chat.atrium.protocol.xep.avatar;

import chat.atrium.protocol.xml.Element;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture (XEP-0084 §4.1).
 *
 * @param base64 its bytes, without white space
 */
public record AvatarData(String base64) {

    /** The name of the node and of the payload's namespace. */
    public static final String NAMESPACE = "urn:xmpp:avatar:data";

    /** A picture from its bytes. */
    public static AvatarData of(byte[] bytes) {
        return new AvatarData(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** Reads a picture; absent if the payload is none. */
    public static Optional<AvatarData> read(Element data) {
        if (!data.is(NAMESPACE, "data")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.text());
            return bytes.length == 0 ? Optional.empty() : Optional.of(of(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The SHA-1 of the bytes in hexadecimal: the id of the items in both nodes (§4.1). */
    public String id() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    public Element toElement() {
        return Element.of(NAMESPACE, "data", base64);
    }
}
