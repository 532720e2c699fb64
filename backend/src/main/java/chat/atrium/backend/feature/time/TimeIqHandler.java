package chat.atrium.backend.feature.time;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.time.EntityTime;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;

/** Tells what time the server has, always as UTC: where it stands is nobody's business (XEP-0202 §3). */
@Singleton
final class TimeIqHandler implements IqHandler {

    private final InstantSource clock;

    TimeIqHandler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.SERVER, Iq.Type.GET, EntityTime.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        return request.iq().toResult(new EntityTime(clock.instant(), ZoneOffset.UTC).toElement());
    }
}
