package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the workspace shows them: a colleague, a contact elsewhere, or oneself.
 *
 * @param status the words of their status, empty if there are none
 * @param picture SHA-1 of the avatar in hexadecimal digits, if there is one
 */
public record Person(
        BareJid jid,
        String name,
        Availability availability,
        String status,
        @Nullable String picture) {

    public Optional<String> findPicture() {
        return Optional.ofNullable(picture);
    }

    /** What is shown where there is no picture. */
    public String initials() {
        return Initials.of(name);
    }

    /** Their colour, the same in every client that follows XEP-0392. */
    public String color() {
        return UserColor.of(jid);
    }
}
