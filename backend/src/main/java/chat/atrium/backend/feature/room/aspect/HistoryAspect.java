package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomLimits;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import java.util.List;

/** How many messages somebody gets who joins (XEP-0045 §7.2.13). */
public final class HistoryAspect implements RoomAspect {

    private static final int USUAL = 20;

    private static final RoomOption<Integer> LENGTH =
            RoomOption.number("muc#maxhistoryfetch", "How many messages newcomers get", USUAL);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(LENGTH);
    }

    @Override
    public List<Field> info(RoomState room) {
        return List.of(Field.of("muc#maxhistoryfetch", FieldType.TEXT_SINGLE, "How many messages newcomers get")
                .withValues(Integer.toString(length(room.config(), room.limits()))));
    }

    public static int length(RoomConfig config, RoomLimits limits) {
        return Math.min(config.get(LENGTH), limits.history());
    }
}
