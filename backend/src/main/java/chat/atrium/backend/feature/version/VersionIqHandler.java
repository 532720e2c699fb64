package chat.atrium.backend.feature.version;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.version.SoftwareVersion;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells which software the server runs; not on which system, which helps attackers only (XEP-0092 §5). */
@Singleton
final class VersionIqHandler implements IqHandler {

    private final SoftwareVersion version;

    VersionIqHandler(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = new SoftwareVersion("Atrium", version, null);
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.SERVER, Iq.Type.GET, SoftwareVersion.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        return request.iq().toResult(version.toElement());
    }
}
