package chat.atrium.backend.settings;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;

/** The name and password of the owner, as {@code ATRIUM_OWNER} gives them. */
public record OwnerAccount(Localpart name, String password) {

    /** Reads {@code name:password}; the password may contain colons. */
    public static OwnerAccount of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("expected name:password");
        }
        try {
            return new OwnerAccount(Localpart.of(text.substring(0, colon)), text.substring(colon + 1));
        } catch (InvalidJidException e) {
            throw new IllegalArgumentException("the name before the colon cannot be one of an account", e);
        }
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return name + ":***";
    }
}
