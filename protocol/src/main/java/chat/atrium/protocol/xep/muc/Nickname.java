package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Resourcepart;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * The name under which somebody is in a room. Names that people cannot tell apart are equal: compared is by the
 * Nickname profile of PRECIS (RFC 8266 §2.4), shown is what was chosen.
 *
 * @param resource the resourcepart of the occupant's address
 * @param key the same for names that are the same
 */
public record Nickname(Resourcepart resource, String key) {

    /**
     * A nickname as it is in an address.
     *
     * @throws InvalidJidException if nothing can be seen of it, or it holds what RFC 8266 forbids
     */
    public static Nickname of(Resourcepart resource) {
        try {
            String key = PrecisProfiles.NICKNAME.toComparableString(resource.value());
            if (key.isEmpty()) {
                throw new InvalidJidException("a nickname is not empty");
            }
            return new Nickname(resource, key);
        } catch (IllegalArgumentException e) {
            throw new InvalidJidException("not a nickname", e);
        }
    }

    /**
     * Reads a nickname.
     *
     * @throws InvalidJidException if it is none
     */
    public static Nickname parse(String text) {
        return of(Resourcepart.of(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nickname nickname && nickname.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return resource.value();
    }
}
