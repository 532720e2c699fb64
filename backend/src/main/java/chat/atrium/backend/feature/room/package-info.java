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
 * by message (§9.9). Private messages go straight to the recipient's clients and are not in the recipient's archive.
 */
@Implements(
        xep = 45,
        version = "1.35.5",
        namespaces = {JoinRequest.NAMESPACE, UserInfo.NAMESPACE, AdminQuery.NAMESPACE, OwnerQuery.NAMESPACE},
        without = "public logging; approval of registrations")
@NullMarked
package chat.atrium.backend.feature.room;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.muc.AdminQuery;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import chat.atrium.protocol.xep.muc.UserInfo;
import org.jspecify.annotations.NullMarked;
