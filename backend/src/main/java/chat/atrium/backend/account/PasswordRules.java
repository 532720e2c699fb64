package chat.atrium.backend.account;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LoginSettings;
import chat.atrium.protocol.sasl.InvalidPasswordException;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which passwords may be, and what is kept of them. */
@Singleton
public final class PasswordRules {

    static final int SALT_BYTES = 16;
    private static final int LONGEST = 1024;

    private final KeyDerivation derivation;
    private final LoginSettings settings;
    private final SecureRandom random = new SecureRandom();

    PasswordRules(KeyDerivation derivation, AtriumSettings settings) {
        this.derivation = derivation;
        this.settings = settings.login();
    }

    /** Judges a password and derives its verifiers, which takes some ten milliseconds of CPU on purpose. */
    public NewPassword judge(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < settings.passwordLength()) {
            return new NewPassword.Refused("a password has at least " + settings.passwordLength() + " characters");
        }
        if (length > LONGEST) {
            return new NewPassword.Refused("a password has at most " + LONGEST + " characters");
        }
        try {
            return new NewPassword.Accepted(derivation.inTurn(() -> verifiers(password)));
        } catch (InvalidPasswordException e) {
            return new NewPassword.Refused("the password holds characters that are not allowed");
        }
    }

    private List<ScramVerifier> verifiers(String password) {
        return hashes().stream()
                .map(hash -> ScramVerifier.of(hash, password, newSalt(), settings.iterations()))
                .toList();
    }

    /** The hashes for which verifiers are kept. */
    public Set<ScramHash> hashes() {
        return settings.sha1() ? EnumSet.allOf(ScramHash.class) : EnumSet.of(ScramHash.SHA_256, ScramHash.SHA_512);
    }

    private byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
