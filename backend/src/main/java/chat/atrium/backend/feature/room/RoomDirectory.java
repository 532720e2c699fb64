package chat.atrium.backend.feature.room;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xep.memberdelivery.Membership;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import java.util.List;

/** Which rooms there are; all methods block. */
public interface RoomDirectory {

    /** A page of the rooms that everybody may find, by their addresses. */
    ListedRooms list(Domainpart service, PageRequest page, int max);

    /** The rooms of which an account is a member. */
    List<Membership> roomsOf(BareJid account);

    /** To which rooms an account has subscribed. */
    List<RoomSubscription> subscriptionsOf(BareJid account);

    /** The rooms to which an account is anything, a member or banned. */
    List<BareJid> roomsThatKnow(BareJid account);

    /** The rooms that go when nobody is in them. */
    List<BareJid> temporary(Domainpart service);
}
