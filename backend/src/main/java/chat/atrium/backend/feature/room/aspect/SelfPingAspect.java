package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomState;
import java.util.Set;

/** The room itself answers whether one is still in it (XEP-0410 §3.3). */
final class SelfPingAspect implements RoomAspect {

    @Override
    public Set<String> features(RoomState room) {
        return Set.of("http://jabber.org/protocol/muc#self-ping-optimization");
    }
}
