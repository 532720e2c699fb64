package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Subscribe;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Subscribes accounts to what is said in a room (MUC/Sub); of all its nodes only that one exists here. */
@Singleton
final class SubscriptionIqHandler implements IqHandler {

    private final RoomHomes rooms;

    SubscriptionIqHandler(RoomHomes rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.SET, RoomSubscription.SUBSCRIBE),
                new Key(Target.ROOM, Iq.Type.SET, RoomSubscription.UNSUBSCRIBE));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomHome home = rooms.here(request.addressee().jid().bare());
        if (home.find().filter(room -> !room.isLocked()).isEmpty()) {
            throw Refusal.NO_SUCH_ROOM.asException();
        }
        if (!(request.sender() instanceof Sender.Session)) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        BareJid account = request.sender().bare();
        Iq iq = request.iq();
        if (iq.request().name().equals(RoomSubscription.UNSUBSCRIBE)) {
            var _ = home.apply(new Subscribe(account, null));
            return iq.toResult();
        }
        RoomSubscription wanted = RoomSubscription.read(iq.request());
        if (!wanted.nodes().contains(RoomSubscription.MESSAGES)) {
            throw new StanzaException(ErrorCondition.FEATURE_NOT_IMPLEMENTED, "there are messages to subscribe to");
        }
        var _ = home.apply(new Subscribe(account, wanted));
        return iq.toResult(
                new RoomSubscription(null, wanted.nickname(), null, List.of(RoomSubscription.MESSAGES)).toElement());
    }
}
