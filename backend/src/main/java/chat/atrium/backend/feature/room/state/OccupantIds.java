package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names the occupants of one room (XEP-0421 §4.1): the same for one account always, another in every room, and nobody
 * can tell the account from it.
 */
public final class OccupantIds {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /**
     * The names that follow from a secret.
     *
     * @param secret of the room, from a CSPRNG
     */
    public OccupantIds(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public OccupantId of(BareJid account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] code = mac.doFinal(account.toString().getBytes(StandardCharsets.UTF_8));
            return new OccupantId(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** For storage. */
    public byte[] secret() {
        return secret.getEncoded();
    }
}
