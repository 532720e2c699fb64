/**
 * Rooms (XEP-0045): people talk to all who are there, under a nickname, and what they say is kept.
 *
 * <pre>
 * C: &lt;presence to='coven@conference.example.org/hag'>&lt;x xmlns='http://jabber.org/protocol/muc'/>&lt;/presence>
 * S: &lt;presence from='coven@conference.example.org/hag'>&lt;x xmlns='http://jabber.org/protocol/muc#user'>
 *      &lt;item affiliation='owner' role='moderator'/>&lt;status code='110'/>&lt;status code='201'/>&lt;/x>&lt;/presence>
 * S: &lt;message from='coven@conference.example.org' type='groupchat'>&lt;subject/>&lt;/message>
 * C: &lt;iq type='set' to='coven@conference.example.org'>&lt;query xmlns='http://jabber.org/protocol/muc#owner'>
 *      &lt;x xmlns='jabber:x:data' type='submit'/>&lt;/query>&lt;/iq>
 * C: &lt;message to='coven@conference.example.org' type='groupchat'>&lt;body>Harpier cries&lt;/body>&lt;/message>
 * S: &lt;message from='coven@conference.example.org/hag' type='groupchat'>&lt;body>Harpier cries&lt;/body>
 *      &lt;stanza-id xmlns='urn:xmpp:sid:0' .../>&lt;occupant-id xmlns='urn:xmpp:occupant-id:0' .../>&lt;/message>
 * </pre>
 *
 * {@link chat.atrium.backend.feature.room.state.RoomState} is the room as a pure function,
 * {@link chat.atrium.backend.feature.room.RoomHome} does what its outcomes say. Stored: the room and who is something
 * to it in the tables {@code room} and {@code room_association}, what was said in its archive. Errors: those of
 * {@link chat.atrium.backend.feature.room.state.Refusal}. Left out: logging to a public page, approval of registrations
 * by message (§9.9). Direct invitations (XEP-0249) are messages like any other. Sessions that do not join get what
 * members get: {@code docs/xep-member-delivery.md}. Of MUC/Sub only messages can be subscribed to. Private messages go straight to the recipient's clients and are not in the recipient's archive.
 */
@Implements(
        xep = 45,
        version = "1.35.5",
        namespaces = {JoinRequest.NAMESPACE, UserInfo.NAMESPACE, AdminQuery.NAMESPACE, OwnerQuery.NAMESPACE},
        without = "public logging; approval of registrations")
@Implements(xep = 249, version = "1.2", namespaces = DirectInvitation.NAMESPACE)
@Implements(xep = 410, version = "1.1.0", namespaces = "http://jabber.org/protocol/muc#self-ping-optimization")
@Implements(xep = 421, version = "1.0.1", namespaces = OccupantId.NAMESPACE)
@Implements(
        version = "0.1.0",
        namespaces = {MemberDelivery.NAMESPACE, RoomSubscription.NAMESPACE})
@NullMarked
package chat.atrium.backend.feature.room;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.conference.DirectInvitation;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import chat.atrium.protocol.xep.muc.AdminQuery;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import org.jspecify.annotations.NullMarked;
