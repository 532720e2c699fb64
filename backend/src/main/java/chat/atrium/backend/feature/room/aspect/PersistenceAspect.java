package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import java.util.List;
import java.util.Set;

/** Whether the room stays when its last occupant has left (XEP-0045 §7.14). */
public final class PersistenceAspect implements RoomAspect {

    public static final RoomOption<Boolean> PERSISTENT =
            RoomOption.flag("muc#roomconfig_persistentroom", "Stays when nobody is in it", false);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(PERSISTENT);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(room.config().get(PERSISTENT) ? "muc_persistent" : "muc_temporary");
    }
}
