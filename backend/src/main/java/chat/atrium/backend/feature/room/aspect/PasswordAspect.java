package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.FieldType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for a password at the door (XEP-0045 §7.2.6). */
public final class PasswordAspect implements RoomAspect {

    private static final int LONGEST = 1000;

    private static final RoomOption<Boolean> PROTECTED =
            RoomOption.flag("muc#roomconfig_passwordprotectedroom", "A password is needed", false);
    private static final RoomOption<String> SECRET =
            RoomOption.text("muc#roomconfig_roomsecret", FieldType.TEXT_PRIVATE, "Password", LONGEST);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(PROTECTED, SECRET);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(findPassword(room).isPresent() ? "muc_passwordprotected" : "muc_unsecured");
    }

    @Override
    public Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        return findPassword(room)
                .filter(password -> !isSame(
                        password, Optional.ofNullable(candidate.password()).orElse("")))
                .map(password -> Refusal.PASSWORD_WRONG);
    }

    private static boolean isSame(String password, String given) {
        return MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    public static Optional<String> findPassword(RoomState room) {
        return room.config().get(PROTECTED) ? Optional.of(room.config().get(SECRET)) : Optional.empty();
    }

    /** False where a password is needed and there is none (§10.1.3). */
    public static boolean isAcceptable(RoomConfig config) {
        return !config.get(PROTECTED) || !config.get(SECRET).isEmpty();
    }
}
