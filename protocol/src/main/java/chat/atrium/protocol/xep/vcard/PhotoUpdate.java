package chat.atrium.protocol.xep.vcard;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * The part of a presence that says which picture the vCard has (XEP-0153 §3).
 *
 * @param hash see {@link Photo#hash}; "" for no picture
 */
public record PhotoUpdate(String hash) {

    public static final String NAMESPACE = "vcard-temp:x:update";

    private static final String LOCAL = "x";
    private static final String PHOTO = "photo";

    /** Reads it out of a presence; absent if the sender does not know yet (§3.2: no {@code <photo/>}). */
    public static Optional<PhotoUpdate> find(Presence presence) {
        return presence.find(NAMESPACE, LOCAL)
                .flatMap(update -> update.find(NAMESPACE, PHOTO))
                .map(photo -> new PhotoUpdate(photo.text().strip()));
    }

    public Element toElement() {
        Element photo = hash.isEmpty() ? Element.of(NAMESPACE, PHOTO) : Element.of(NAMESPACE, PHOTO, hash);
        return Element.builder(NAMESPACE, LOCAL).child(photo).build();
    }
}
