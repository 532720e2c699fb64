package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.AnonymityAspect;
import chat.atrium.backend.feature.room.aspect.Candidate;
import chat.atrium.backend.feature.room.aspect.HistoryAspect;
import chat.atrium.backend.feature.room.aspect.ModerationAspect;
import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody comes in, or a client wants to hear everything anew (XEP-0045 §7.2).
 *
 * @param presence as it was sent
 * @param local true for accounts of this server, which become members by joining (decision 0008)
 */
public record Join(
        FullJid session, Nickname nickname, Presence presence, JoinRequest request, boolean local, Instant now)
        implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        BareJid account = session.bare();
        if (room.isLocked() && room.affiliation(account) != Affiliation.OWNER) {
            throw Refusal.NO_SUCH_ROOM.by(room.jid());
        }
        Optional<Occupant> present = room.occupants().find(session);
        if (present.isPresent() && !present.get().nickname().equals(nickname)) {
            return new Rename(session, nickname, presence).apply(room);
        }
        if (present.isEmpty()) {
            RoomAspects.findRefusal(room, new Candidate(account, nickname, request.password()))
                    .ifPresent(refusal -> {
                        throw refusal.by(room.jid());
                    });
        }
        return enter(room, present.orElse(null) == null);
    }

    private RoomOutcome enter(RoomState room, boolean arrives) {
        Presence shown = Appearance.clean(presence, room.jid());
        Occupant occupant = room.occupants()
                .find(nickname)
                .map(known -> known.with(session, shown))
                .orElseGet(() -> newcomer(room, shown));
        boolean changed = arrives
                || !shown.payloads()
                        .equals(room.occupants()
                                .find(nickname)
                                .orElseThrow()
                                .presence()
                                .payloads());
        Set<StatusCode> codes = codes(room);
        RoomOutcome.Builder outcome = RoomOutcome.from(room).change(occupant);
        if (arrives) {
            remember(outcome, room);
        }
        // §7.2.3: first the others, then oneself, then what was said, then the subject.
        for (Occupant other : room.occupants().all()) {
            if (!other.nickname().equals(nickname)) {
                Appearance.of(other).to(outcome, occupant, session);
            }
        }
        Appearance appearance =
                Appearance.of(occupant).own(codes, presence.findId().orElse(null));
        if (changed) {
            appearance.toOthers(outcome);
        }
        appearance.toSelf(outcome, changed ? occupant.recipients() : List.of(session));
        int most = HistoryAspect.length(room.config(), room.limits());
        room.history()
                .wanted(room.jid(), request.history(), most, now)
                .forEach(message -> outcome.tell(message, List.of(session)));
        return outcome.tell(room.subject().toMessage(room.jid()), List.of(session))
                .build();
    }

    private Occupant newcomer(RoomState room, Presence shown) {
        BareJid account = session.bare();
        Affiliation affiliation = room.affiliation(account);
        return new Occupant(
                room.address(nickname),
                nickname,
                account,
                affiliation,
                ModerationAspect.entryRole(room, affiliation),
                room.ids().of(account),
                Map.of(session, shown),
                session);
    }

    private static Set<StatusCode> codes(RoomState room) {
        Set<StatusCode> codes = EnumSet.noneOf(StatusCode.class);
        if (AnonymityAspect.isNonAnonymous(room.config())) {
            codes.add(StatusCode.REAL_JIDS_SHOWN);
        }
        if (room.isLocked() && room.occupants().isEmpty()) {
            codes.add(StatusCode.ROOM_CREATED);
        }
        return codes;
    }

    private void remember(RoomOutcome.Builder outcome, RoomState before) {
        if (before.occupants().isEmpty() && !before.config().get(PersistenceAspect.PERSISTENT)) {
            outcome.store(new RoomRow.Deserted(null));
        }
        if (local) {
            Membership.join(outcome, session.bare(), nickname);
        }
    }
}
