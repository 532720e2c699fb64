package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.protocol.xep.vcard.VCard;
import jakarta.inject.Singleton;
import java.util.Set;

/** Says that the server keeps vCards (XEP-0054 §4); it has none itself. */
@Singleton
final class VCardDisco implements DiscoContributor {

    @Override
    public Set<String> serverFeatures() {
        return Set.of(VCard.NAMESPACE);
    }
}
