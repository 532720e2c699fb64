package chat.atrium.backend.feature.room;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import chat.atrium.protocol.xep.memberdelivery.Memberships.Kind;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells an account of which rooms it is a member, and to which it has subscribed ({@code docs/xep-member-delivery.md}). */
@Singleton
final class OwnRoomsIqHandler implements IqHandler {

    private final RoomDirectory directory;

    OwnRoomsIqHandler(RoomDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOMS, Iq.Type.GET, Kind.ROOMS.payload()),
                new Key(Target.ROOMS, Iq.Type.GET, RoomSubscription.SUBSCRIPTIONS));
    }

    @Override
    public Iq handle(IqRequest request) {
        if (!(request.sender() instanceof Sender.Session session)) {
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "for accounts of this server");
        }
        if (request.iq().request().name().equals(RoomSubscription.SUBSCRIPTIONS)) {
            return request.iq().toResult(RoomSubscription.list(directory.subscriptionsOf(session.bare())));
        }
        Memberships rooms = new Memberships(Kind.ROOMS, directory.roomsOf(session.bare()));
        return request.iq().toResult(rooms.toElement());
    }
}
