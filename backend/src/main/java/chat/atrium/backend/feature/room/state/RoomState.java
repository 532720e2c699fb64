package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A room in memory.
 *
 * @param number by which storage knows it; 0 while it waits to be configured for the first time (XEP-0045 §10.1)
 * @param ids names its occupants
 * @param associations of those who are something to the room
 */
public record RoomState(
        BareJid jid,
        long number,
        OccupantIds ids,
        RoomLimits limits,
        RoomConfig config,
        Subject subject,
        Map<BareJid, Association> associations,
        Occupants occupants,
        History history) {

    public RoomState {
        associations = Collections.unmodifiableMap(associations);
    }

    /** A room that is made right now: locked until its owner has configured it. */
    public static RoomState made(BareJid jid, BareJid owner, OccupantIds ids, RoomLimits limits) {
        return new RoomState(
                jid,
                0,
                ids,
                limits,
                RoomConfig.DEFAULT,
                Subject.NONE,
                Map.of(owner, Association.NONE.with(Affiliation.OWNER)),
                Occupants.NOBODY,
                History.NONE);
    }

    /** What happens when the command meets this state; neither changes. */
    public RoomOutcome apply(RoomCommand command) {
        return command.apply(this);
    }

    /** True until its owner has configured it: for everybody else it does not exist (XEP-0045 §7.2.11). */
    public boolean isLocked() {
        return number == 0;
    }

    public Association association(BareJid account) {
        return associations.getOrDefault(account, Association.NONE);
    }

    public Affiliation affiliation(BareJid account) {
        return association(account).affiliation();
    }

    /** Who has reserved that nickname. */
    public Optional<BareJid> findReserver(Nickname nickname) {
        return associations.entrySet().stream()
                .filter(entry -> nickname.equals(entry.getValue().nickname()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The address of an occupant of that name. */
    public FullJid address(Nickname nickname) {
        return jid.at(nickname.resource());
    }

    public RoomState numbered(long newNumber) {
        return new RoomState(jid, newNumber, ids, limits, config, subject, associations, occupants, history);
    }

    public RoomState with(RoomConfig changed) {
        return new RoomState(jid, number, ids, limits, changed, subject, associations, occupants, history);
    }

    public RoomState with(Subject changed) {
        return new RoomState(jid, number, ids, limits, config, changed, associations, occupants, history);
    }

    public RoomState with(Occupants changed) {
        return new RoomState(jid, number, ids, limits, config, subject, associations, changed, history);
    }

    public RoomState with(History changed) {
        return new RoomState(jid, number, ids, limits, config, subject, associations, occupants, changed);
    }

    public RoomState with(BareJid account, Association association) {
        Map<BareJid, Association> changed = new LinkedHashMap<>(associations);
        if (association.isNothing()) {
            changed.remove(account);
        } else {
            changed.put(account, association);
        }
        return new RoomState(jid, number, ids, limits, config, subject, changed, occupants, history);
    }
}
