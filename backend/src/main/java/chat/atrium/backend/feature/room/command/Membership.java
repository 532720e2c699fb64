package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.PersistenceAspect;
import chat.atrium.backend.feature.room.aspect.VisibilityAspect;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.muc.Nickname;
import java.util.stream.Stream;

/** Who joins a public channel is a member of it until leaving it; closing a stream is not leaving (decision 0008). */
final class Membership {

    private Membership() {}

    /** True for rooms that everybody finds and enters, and that stay. */
    static boolean mayBecomeMember(RoomState room) {
        return room.config().get(VisibilityAspect.PUBLIC)
                && room.config().get(PersistenceAspect.PERSISTENT)
                && !room.config().get(MembersAspect.MEMBERS_ONLY);
    }

    static void join(RoomOutcome.Builder outcome, BareJid account, Nickname nickname) {
        RoomState room = outcome.state();
        Association association = room.association(account);
        if (mayBecomeMember(room)
                && !association.isMember()
                && room.associations().size() < room.limits().associations()) {
            Association joined = association.joinedAs(nickname);
            outcome.change(room.with(account, joined)).store(new RoomRow.Joined(account, joined));
        }
    }

    /** The account has left with its last session. */
    static void leave(RoomOutcome.Builder outcome, BareJid account) {
        Association association = outcome.state().association(account);
        if (association.joined()
                && outcome.state().occupants().of(account).findAny().isEmpty()) {
            Association left = association.left();
            outcome.change(outcome.state().with(account, left)).store(new RoomRow.Joined(account, left));
        }
    }

    /** A nickname is reserved for one account only, and not while another one uses it (§7.10, §9.3). */
    static void requireFree(RoomState room, Nickname nickname, BareJid account) {
        Stream<BareJid> holders = Stream.concat(
                room.findReserver(nickname).stream(), room.occupants().find(nickname).map(Occupant::account).stream());
        if (holders.anyMatch(holder -> !holder.equals(account))) {
            throw Refusal.NICKNAME_TAKEN.asException();
        }
    }

    static void change(RoomOutcome.Builder outcome, BareJid account, Association association) {
        outcome.change(outcome.state().with(account, association)).store(new RoomRow.Associated(account, association));
    }
}
