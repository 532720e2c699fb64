package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.xep.muc.Affiliation;
import java.util.List;
import java.util.Optional;

/** How many may be in the room (XEP-0045 §7.2.10). */
final class CapacityAspect implements RoomAspect {

    private static final String NO_LIMIT = "none";

    /** So many admins and owners come in when the room is full, so that nobody can lock them out. */
    private static final int RESERVE = 10;

    /** 0 for as many as the server allows. */
    private static final RoomOption<Integer> MAX_USERS = new RoomOption<>(
            "muc#roomconfig_maxusers",
            FieldType.LIST_SINGLE,
            "How many may be in it",
            0,
            List.of("10", "20", "50", "100", "200", "500", NO_LIMIT).stream()
                    .map(value -> new Field.Option(value, value))
                    .toList(),
            field -> field.findValue().flatMap(CapacityAspect::read),
            value -> List.of(value == 0 ? NO_LIMIT : value.toString()));

    private static Optional<Integer> read(String text) {
        if (text.isEmpty() || text.equals(NO_LIMIT)) {
            return Optional.of(0);
        }
        try {
            return Optional.of(Integer.parseInt(text)).filter(number -> number > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<RoomOption<?>> options() {
        return List.of(MAX_USERS);
    }

    @Override
    public Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        if (room.occupants()
                .find(candidate.nickname())
                .filter(occupant -> occupant.account().equals(candidate.account()))
                .isPresent()) {
            return Optional.empty();
        }
        int reserve = room.affiliation(candidate.account()).isAtLeast(Affiliation.ADMIN) ? RESERVE : 0;
        return room.occupants().size() >= limit(room) + reserve ? Optional.of(Refusal.ROOM_FULL) : Optional.empty();
    }

    private static int limit(RoomState room) {
        int configured = room.config().get(MAX_USERS);
        int most = room.limits().occupants();
        return configured == 0 ? most : Math.min(configured, most);
    }
}
