package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;

/** Who may change the subject (XEP-0045 §8.1). */
public final class SubjectAspect implements RoomAspect {

    private static final RoomOption<Boolean> CHANGEABLE =
            RoomOption.flag("muc#roomconfig_changesubject", "Participants may change the subject", false);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(CHANGEABLE);
    }

    @Override
    public List<Field> info(RoomState room) {
        return List.of(
                Field.of("muc#roominfo_subject", FieldType.TEXT_SINGLE, "Subject")
                        .withValues(room.subject().text()),
                Field.of("muc#roominfo_subjectmod", FieldType.BOOLEAN, "Participants may change the subject")
                        .withValues(room.config().get(CHANGEABLE) ? "1" : "0"));
    }

    public static boolean mayChange(RoomState room, Role role) {
        return role == Role.MODERATOR
                || role == Role.PARTICIPANT && room.config().get(CHANGEABLE);
    }
}
