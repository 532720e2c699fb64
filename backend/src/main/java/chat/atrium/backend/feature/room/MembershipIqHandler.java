package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.command.BecomeMember;
import chat.atrium.backend.feature.room.command.EndMembership;
import chat.atrium.backend.feature.room.command.Standing;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import chat.atrium.protocol.xep.memberdelivery.MemberJoin;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.memberdelivery.Memberships;
import chat.atrium.protocol.xep.memberdelivery.Memberships.Kind;
import chat.atrium.protocol.xep.muc.Affiliation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Membership without presence: becoming and ceasing to be a member, and who is one ({@code docs/xep-member-delivery.md}). */
@Singleton
final class MembershipIqHandler implements IqHandler {

    private final RoomHomes rooms;

    MembershipIqHandler(RoomHomes rooms) {
        this.rooms = rooms;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.SET, MemberJoin.NAME),
                new Key(Target.ROOM, Iq.Type.SET, MemberDelivery.LEAVE),
                new Key(Target.ROOM, Iq.Type.GET, Kind.MEMBERS.payload()));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        RoomHome home = rooms.here(request.addressee().jid().bare());
        RoomState room = home.find().filter(found -> !found.isLocked()).orElseThrow(Refusal.NO_SUCH_ROOM::asException);
        Iq iq = request.iq();
        Jid sender = request.sender().jid();
        if (iq.type() == Iq.Type.GET) {
            return iq.toResult(members(room, sender).toElement());
        }
        if (!(request.sender() instanceof Sender.Session)) {
            throw Refusal.REGISTRATION_RESTRICTED.asException();
        }
        BareJid account = sender.bare();
        var _ = home.apply(
                iq.request().name().equals(MemberJoin.NAME)
                        ? new BecomeMember(account, MemberJoin.read(iq.request()))
                        : new EndMembership(account));
        return iq.toResult();
    }

    private static Memberships members(RoomState room, Jid asker) {
        if (!Standing.of(room, asker).affiliation().isAtLeast(Affiliation.ADMIN)
                && !MembersAspect.mayListMembers(room, asker)) {
            throw Refusal.NOT_ENTITLED.asException();
        }
        List<Membership> members = room.associations().entrySet().stream()
                .filter(entry -> entry.getValue().isMember())
                .map(entry -> new Membership(
                        entry.getKey(),
                        entry.getValue().affiliation(),
                        entry.getValue().nickname(),
                        null,
                        false))
                .toList();
        return new Memberships(Kind.MEMBERS, members);
    }
}
