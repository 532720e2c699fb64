package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import java.util.Optional;

/** A nickname belongs to whoever has it now, and to whoever has reserved it (XEP-0045 §7.2.9, §7.12). */
final class NicknameAspect implements RoomAspect {

    @Override
    public Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        boolean used = room.occupants()
                .find(candidate.nickname())
                .filter(occupant -> !occupant.account().equals(candidate.account()))
                .isPresent();
        boolean reserved = room.findReserver(candidate.nickname())
                .filter(reserver -> !reserver.equals(candidate.account()))
                .isPresent();
        return used || reserved ? Optional.of(Refusal.NICKNAME_TAKEN) : Optional.empty();
    }
}
