package chat.atrium.gateway.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How SASL messages stand in XML (RFC 6120 §6.4): base64, and {@code =} for a message of no length. */
public final class SaslText {

    private SaslText() {}

    /**
     * Reads a message; all mechanisms here speak UTF-8.
     *
     * @throws SaslException {@code incorrect-encoding} if it is not base64, {@code malformed-request} if not UTF-8
     */
    public static String decode(String text) {
        if (text.equals("=")) {
            return "";
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SaslException(SaslCondition.INCORRECT_ENCODING);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SaslException(SaslCondition.MALFORMED_REQUEST);
        }
    }

    public static String encode(String message) {
        return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }
}
