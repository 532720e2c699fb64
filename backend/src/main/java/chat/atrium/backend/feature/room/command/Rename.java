package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.Candidate;
import chat.atrium.backend.feature.room.aspect.PasswordAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.StatusCode;
import java.util.List;
import java.util.Set;

/** An occupant, with all its sessions, takes another nickname (XEP-0045 §7.6). */
record Rename(FullJid session, Nickname nickname, Presence presence) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        Occupant before = room.occupants().find(session).orElseThrow();
        requireFree(room, before);
        Occupant after =
                before.named(room.address(nickname), nickname).with(session, Appearance.clean(presence, room.jid()));
        RoomOutcome.Builder outcome = RoomOutcome.from(room)
                .change(room.with(room.occupants().without(before).with(after)));
        Presence gone = new Presence(StanzaHeader.empty(), Presence.Type.UNAVAILABLE, List.of(), null);
        // The old name goes with the new one in its item; the others see one after the other.
        Appearance old = Appearance.gone(before, gone, before.item().withNickname(nickname))
                .with(Set.of(StatusCode.NICKNAME_CHANGED));
        Appearance now = Appearance.of(after).own(Set.of(), presence.findId().orElse(null));
        old.toOthersThan(after, outcome);
        old.toSelf(outcome, after.recipients());
        now.toOthers(outcome);
        now.toSelf(outcome, after.recipients());
        keep(outcome, before);
        return outcome.build();
    }

    private void requireFree(RoomState room, Occupant before) {
        if (before.nickname().equals(nickname)) {
            return;
        }
        if (room.occupants().find(nickname).isPresent()) {
            throw Refusal.NICKNAME_TAKEN.by(room.jid());
        }
        RoomAspects.findRefusal(
                        room,
                        new Candidate(
                                before.account(),
                                nickname,
                                PasswordAspect.findPassword(room).orElse(null)))
                .filter(Refusal.NICKNAME_TAKEN::equals)
                .ifPresent(refusal -> {
                    throw refusal.by(room.jid());
                });
    }

    /** Who is a member by having joined goes by the new name from now on; a registered name stays. */
    private void keep(RoomOutcome.Builder outcome, Occupant before) {
        Association association = outcome.state().association(before.account());
        if (association.joined() && before.nickname().equals(association.nickname())) {
            Membership.change(outcome, before.account(), association.named(nickname));
        }
    }
}
