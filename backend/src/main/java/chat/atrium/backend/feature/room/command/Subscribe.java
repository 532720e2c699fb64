package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.aspect.Candidate;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import org.jspecify.annotations.Nullable;

/**
 * An account wants what is said in a room sent to its bare address, or does not any more (MUC/Sub). Who may come in may
 * subscribe; only a room that stays has subscribers.
 *
 * @param wanted absent to end it
 */
public record Subscribe(BareJid account, @Nullable RoomSubscription wanted) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        Association before = room.association(account);
        if (wanted == null) {
            if (before.subscribed()) {
                Membership.change(outcome, account, before.unsubscribed());
            }
            return outcome.build();
        }
        RoomAspects.findRefusal(room, new Candidate(account, wanted.nickname(), wanted.password()))
                .filter(refusal -> refusal != Refusal.ROOM_FULL)
                .ifPresent(refusal -> {
                    throw refusal.asException();
                });
        if (!before.isMember() && !Membership.mayBecomeMember(room)) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        Membership.change(outcome, account, before.subscribedAs(wanted.nickname()));
        return outcome.build();
    }
}
