package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import java.util.List;
import java.util.Set;

/** Whether the service lists the room (XEP-0045 §6.3). */
public final class VisibilityAspect implements RoomAspect {

    public static final RoomOption<Boolean> PUBLIC =
            RoomOption.flag("muc#roomconfig_publicroom", "Listed for everybody", true);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(PUBLIC);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(room.config().get(PUBLIC) ? "muc_public" : "muc_hidden");
    }
}
