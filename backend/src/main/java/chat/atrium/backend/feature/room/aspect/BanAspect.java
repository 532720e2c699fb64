package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.xep.muc.Affiliation;
import java.util.Optional;

/** Keeps out whoever is banned (XEP-0045 §7.2.8). */
final class BanAspect implements RoomAspect {

    @Override
    public Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        return room.affiliation(candidate.account()) == Affiliation.OUTCAST
                ? Optional.of(Refusal.BANNED)
                : Optional.empty();
    }
}
