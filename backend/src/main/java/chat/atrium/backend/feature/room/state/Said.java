package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xep.muc.Nickname;

/**
 * Something that was said to all.
 *
 * @param message as everybody gets it: from the occupant's address, without {@code to}
 * @param original as it came, by which it is known when it comes again
 * @param author really
 * @param item what the author is to the room
 */
public record Said(Message message, Message original, FullJid author, Nickname nickname, Item item) {

    public BareJid account() {
        return author.bare();
    }
}
