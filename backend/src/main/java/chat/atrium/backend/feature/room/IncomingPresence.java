package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Join;
import chat.atrium.backend.feature.room.command.Leave;
import chat.atrium.backend.feature.room.command.Update;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.Nickname;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Presence for a room: somebody comes, changes, or goes (XEP-0045 §14.3). */
@Singleton
final class IncomingPresence {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final FanoutDelivery inside;
    private final InstantSource clock;

    IncomingPresence(FanoutDelivery inside, InstantSource clock) {
        this.inside = inside;
        this.clock = clock;
    }

    CompletionStage<Void> receive(RoomHome home, Envelope envelope, Presence presence) {
        if (!(envelope.sender().jid() instanceof FullJid session)) {
            return DONE;
        }
        return switch (presence.type()) {
            case AVAILABLE -> available(home, envelope, session, presence);
            case UNAVAILABLE -> {
                boolean willingly = !(envelope.sender() instanceof Sender.Local);
                yield leave(home, new Leave(session, presence, Set.of(), willingly));
            }
            case ERROR -> Ghosts.isGone(presence) ? leave(home, Ghosts.removal(session)) : DONE;
            case PROBE, SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> DONE;
        };
    }

    private static CompletionStage<Void> leave(RoomHome home, RoomCommand leave) {
        return home.find().isPresent() ? home.apply(leave) : DONE;
    }

    private CompletionStage<Void> available(RoomHome home, Envelope envelope, FullJid session, Presence presence) {
        Jid to = envelope.addressee().jid();
        if (!(to instanceof FullJid occupant)) {
            throw Refusal.NO_NICKNAME.by(home.jid());
        }
        Nickname nickname = Nicknames.of(occupant);
        Optional<JoinRequest> request = JoinRequest.find(presence);
        boolean exists = home.find().isPresent();
        if (request.isPresent()) {
            boolean local = envelope.sender() instanceof Sender.Session;
            Join join = new Join(session, nickname, presence, request.get(), local, clock.instant());
            return exists ? home.apply(join) : make(home, join);
        }
        if (exists) {
            return home.apply(new Update(session, nickname, presence));
        }
        inside.deliver(new Fanout(Update.expulsion(occupant), List.of(session)));
        return DONE;
    }

    private CompletionStage<Void> make(RoomHome home, Join join) {
        if (!join.local()) {
            throw Refusal.CREATION_RESTRICTED.by(home.jid());
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return home.make(join.session().bare(), new OccupantIds(secret), join);
    }
}
