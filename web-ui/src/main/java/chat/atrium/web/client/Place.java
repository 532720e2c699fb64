package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.change.Changes;
import chat.atrium.protocol.xep.correction.Replacement;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.UserInfo;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xep.reaction.Reactions;
import chat.atrium.protocol.xep.retraction.Retraction;
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

    /** Whom a message here can call. */
    Callees callees() {
        return new Callees(channels.people(conversation));
    }

    Folding folding() {
        return new Folding(isRoom);
    }

    /** Its name in the archive, if it came by itself. */
    String archived(Message message) {
        return StanzaId.find(message, archive()).orElse("");
    }

    /** A message that came by itself. */
    Optional<ChatMessage> read(Message message, Instant time) {
        return read(message, archived(message), time);
    }

    /** What of a message a page shows; absent if that is nothing, or something about another one. */
    Optional<ChatMessage> read(Message message, String archived, Instant time) {
        String body = message.findBody().orElse("");
        boolean retracted = Retraction.isTombstone(message);
        if (Changes.isIn(message)
                || body.isBlank() && !retracted && SharedFile.find(message).isEmpty()) {
            return Optional.empty();
        }
        boolean own = isOwn(message);
        String id = own ? message.findId().orElse(archived) : archived;
        if (id.isEmpty()) {
            id = UUID.randomUUID().toString();
        }
        ChatMessage.Names names =
                new ChatMessage.Names(id, archived, message.findId().orElse(""));
        ChatMessage read = ChatMessage.of(names, author(message), text(message), time, ChatMessage.State.SENT, own);
        return Optional.of(retracted ? read.with(Text.NOTHING, Sequel.NONE.asRetracted()) : read);
    }

    Text text(Message message) {
        return TextReader.read(message, self, isRoom ? occupantId : null);
    }

    /** What a message does to an earlier one. */
    Optional<ChatChange> readChange(Message message, String archived) {
        return Changes.findTarget(message)
                .flatMap(target -> kind(message)
                        .map(kind ->
                                new ChatChange(target, message.findId().orElse(""), archived, author(message), kind)));
    }

    private Optional<ChatChange.Kind> kind(Message message) {
        if (Replacement.find(message).isPresent()) {
            // with no text there is nothing to put in place of the first form
            return message.findBody()
                    .filter(body -> !body.isBlank())
                    .map(body -> new ChatChange.Kind.Edit(text(message)));
        }
        return Reactions.find(message)
                .<ChatChange.Kind>map(reactions -> new ChatChange.Kind.React(reactions.emoji()))
                .or(() -> Optional.of(new ChatChange.Kind.Retract()));
    }

    /** The account, as it writes here. */
    Author myself() {
        String key = isRoom ? occupantId == null ? "" : occupantId : self.toString();
        return new Author(self, key);
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
    private Author author(Message message) {
        String key = isRoom
                ? OccupantId.find(message).map(OccupantId::id).orElse("")
                : message.findFrom().orElse(self).bare().toString();
        return new Author(jid(message), key);
    }

    private Jid jid(Message message) {
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
