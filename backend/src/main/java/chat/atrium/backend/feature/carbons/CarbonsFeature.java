package chat.atrium.backend.feature.carbons;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.protocol.xep.carbons.Carbon;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Message Carbons: {@link CarbonsIqHandler} switches them on, {@link CarbonsStep} makes the copies, {@link CopyPolicy}
 * knows which.
 */
@Singleton
public final class CarbonsFeature implements DiscoContributor {

    @Override
    public Set<String> serverFeatures() {
        return Set.of(Carbon.NAMESPACE);
    }
}
