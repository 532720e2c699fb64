package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.mention.Mentions;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A message that counts, as it came to a client ({@code docs/xep-inbox.md} §5.2).
 *
 * @param id in the archive of the conversation
 * @param placed true if the client has sent it itself and was told where it is
 */
public record Heard(BareJid conversation, long id, Message message, boolean placed) {

    /**
     * What a stanza lets a client hear; nothing if it does not count, or is in no archive.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is a copy that is not well made
     */
    public static Optional<Heard> in(Message stanza, BareJid account) {
        if (ArchiveResult.isWrapper(stanza)) {
            return Optional.empty();
        }
        Optional<Carbon> carbon = Carbon.find(stanza, account);
        if (carbon.isEmpty() && Carbon.isWrapper(stanza)) {
            return Optional.empty();
        }
        Message message = carbon.map(Carbon::message).orElse(stanza);
        return Counting.counts(message) ? heard(message, account) : Optional.empty();
    }

    private static Optional<Heard> heard(Message message, BareJid account) {
        Optional<BareJid> from = message.findFrom().map(Jid::bare);
        Optional<BareJid> conversation =
                from.equals(Optional.of(account)) ? message.findTo().map(Jid::bare) : from;
        return conversation.flatMap(jid -> {
            OptionalLong id = StanzaId.find(message, message.type() == Message.Type.GROUPCHAT ? jid : account)
                    .map(ArchivedId::find)
                    .orElseGet(OptionalLong::empty);
            return id.isEmpty() ? Optional.empty() : Optional.of(new Heard(jid, id.getAsLong(), message, false));
        });
    }

    /** What the client has sent, now that it knows where it is. */
    public static Heard placed(InboxNews.Placed placed, Message sent) {
        return new Heard(placed.jid(), placed.id(), sent, true);
    }

    boolean isOfRoom() {
        return message.type() == Message.Type.GROUPCHAT;
    }

    /** True if the user has sent it, who has that occupant-id in the room. */
    boolean isOwn(BareJid account, @Nullable String occupant) {
        if (isOfRoom()) {
            return occupant != null
                    && OccupantId.find(message)
                            .filter(author -> author.id().equals(occupant))
                            .isPresent();
        }
        return placed
                || message.findFrom().map(Jid::bare).filter(account::equals).isPresent();
    }

    Mentions mentions() {
        return isOfRoom() ? Mentions.in(message) : Mentions.NONE;
    }
}
