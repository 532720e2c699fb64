package chat.atrium.protocol.sasl;

import rocks.xmpp.precis.PrecisProfiles;

/** Prepares passwords, so that the same one typed on two keyboards is the same (RFC 8265 §4). */
final class Password {

    private Password() {}

    static String prepare(String password) {
        try {
            return PrecisProfiles.OPAQUE_STRING.enforce(password);
        } catch (IllegalArgumentException e) {
            throw new InvalidPasswordException(e);
        }
    }
}
