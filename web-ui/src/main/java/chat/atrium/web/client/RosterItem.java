package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;

/**
 * An entry of the roster (RFC 6121 §2.1).
 *
 * @param name empty if it has none
 * @param sees whether their presence is sent here
 * @param removed whether the entry is gone
 */
record RosterItem(BareJid jid, String name, boolean sees, boolean removed) {

    static Optional<RosterItem> find(Element item) {
        try {
            String subscription = item.findAttribute("subscription").orElse("none");
            BareJid jid = Jid.parse(item.findAttribute("jid").orElse("")).bare();
            boolean sees = subscription.equals("both") || subscription.equals("to");
            String name = item.findAttribute("name").orElse("").strip();
            return Optional.of(new RosterItem(jid, name, sees, subscription.equals("remove")));
        } catch (InvalidJidException unreadable) {
            return Optional.empty();
        }
    }
}
