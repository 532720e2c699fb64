package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Destruction;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Role;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A session goes (XEP-0045 §7.14); unavailable presence of somebody who is not there means nothing (§14.3).
 *
 * @param presence the last words
 * @param willingly false if the connection has ended: that is no farewell, and a room that is not persistent waits
 */
public record Leave(FullJid session, Presence presence, Set<StatusCode> codes, boolean willingly)
        implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Optional<Occupant> found = room.occupants().find(session);
        if (found.isEmpty()) {
            return RoomOutcome.of(room);
        }
        Occupant occupant = found.get();
        Presence lastWords = Appearance.clean(presence, room.jid());
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        if (occupant.sessions().size() > 1) {
            return stay(outcome, occupant, lastWords).build();
        }
        Appearance appearance = gone(occupant, lastWords);
        outcome.change(room.with(room.occupants().without(occupant)));
        (room.isLocked() ? appearance.destroyed(Destruction.PLAIN) : appearance).toSelf(outcome, occupant.recipients());
        appearance.toOthers(outcome);
        return left(outcome, occupant.account()).build();
    }

    private Appearance gone(Occupant occupant, Presence lastWords) {
        Item item = Item.of(occupant.affiliation(), Role.NONE).withJid(session);
        return Appearance.gone(occupant, lastWords, item)
                .with(codes)
                .own(Set.of(), presence.findId().orElse(null));
    }

    /** Other sessions remain: only this one hears of its leaving, and if it was the one that showed another shows. */
    private RoomOutcome.Builder stay(RoomOutcome.Builder outcome, Occupant occupant, Presence lastWords) {
        Occupant remaining = occupant.without(session);
        outcome.change(remaining);
        gone(occupant, lastWords).toSelf(outcome, List.of(session));
        if (occupant.shown().equals(session)) {
            Appearance appearance = Appearance.of(remaining);
            appearance.toOthers(outcome);
            appearance.toSelf(outcome, remaining.recipients());
        }
        return outcome;
    }

    private RoomOutcome.Builder left(RoomOutcome.Builder outcome, BareJid account) {
        if (willingly) {
            Membership.leave(outcome, account);
        }
        return willingly || outcome.state().isLocked() ? vacated(outcome) : outcome;
    }

    /** §7.14: a room that is not persistent goes with its last occupant. */
    static RoomOutcome.Builder vacated(RoomOutcome.Builder outcome) {
        RoomState room = outcome.state();
        boolean needed = !room.occupants().isEmpty() || room.config().get(PersistenceAspect.PERSISTENT);
        return needed ? outcome : outcome.end(RoomOutcome.Fate.VACATED);
    }
}
