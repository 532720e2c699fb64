package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message belongs.
 *
 * @param self who reads
 * @param conversation the other person, or the room
 * @param occupantId by which one's own messages in a room are known (XEP-0421)
 * @param channels know who their occupants are
 */
record Place(
        BareJid self,
        BareJid conversation,
        boolean isRoom,
        @Nullable String occupantId,
        Channels channels) {

    /** Whose archive has it. */
    BareJid archive() {
        return isRoom ? conversation : self;
    }

    /** A message that came by itself. */
    Optional<ChatMessage> read(Message message, Instant time) {
        return read(message, StanzaId.find(message, archive()).orElse(""), time);
    }

    /** What of a message a page shows; absent if that is nothing. */
    Optional<ChatMessage> read(Message message, String archived, Instant time) {
        String body = message.findBody().orElse("");
        if (body.isBlank()) {
            return Optional.empty();
        }
        boolean own = isOwn(message);
        String id = own ? message.findId().orElse(archived) : archived;
        if (id.isEmpty()) {
            id = UUID.randomUUID().toString();
        }
        return Optional.of(new ChatMessage(id, archived, author(message), body, time, ChatMessage.State.SENT, own, 0));
    }

    private boolean isOwn(Message message) {
        return isRoom
                ? occupantId != null
                        && OccupantId.find(message)
                                .filter(author -> author.id().equals(occupantId))
                                .isPresent()
                : message.findFrom().map(Jid::bare).filter(self::equals).isPresent();
    }

    /** In a room the account, if the room tells it, or it is known from the list of members. */
    private Jid author(Message message) {
        Jid from = message.findFrom().orElse(self);
        if (!isRoom) {
            return from.bare();
        }
        if (isOwn(message)) {
            return self;
        }
        Optional<Jid> told =
                UserInfo.find(message).map(UserInfo::item).map(Item::jid).map(Jid::bare);
        return told.or(() -> from instanceof FullJid occupant ? channels.account(occupant) : Optional.empty())
                .orElse(from);
    }
}
