package chat.atrium.backend.feature.vcard;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.vcard.PhotoUpdate;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/** What presence says of the picture in the vCard (XEP-0153 §3, XEP-0398 §4). */
final class ShownPicture {

    private ShownPicture() {}

    /**
     * An available presence with that picture in it; as it is if its client wants to show none.
     *
     * @param hash "" for none
     */
    static Presence in(Presence presence, String hash) {
        return presence.type() == Presence.Type.AVAILABLE && !hides(presence)
                ? replaced(presence, new PhotoUpdate(hash).toElement())
                : presence;
    }

    /** An available presence that says nothing of a picture, though its client may show one. */
    static Presence silent(Presence presence) {
        return replaced(presence, Element.of(PhotoUpdate.NAMESPACE, "x"));
    }

    /** True if the client says that there is no picture, which is to stay so. */
    static boolean hides(Presence presence) {
        Optional<PhotoUpdate> said = PhotoUpdate.find(presence);
        return said.isPresent() && said.get().hash().isEmpty();
    }

    private static Presence replaced(Presence presence, Element update) {
        return presence.without(payload -> payload.is(PhotoUpdate.NAMESPACE, "x"))
                .with(update);
    }
}
