package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xep.roster.Subscription;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The roster as the server last told it (RFC 6121 §2). */
final class Roster {

    private final Map<BareJid, RosterItem> items = new ConcurrentHashMap<>();

    /** A whole roster: what it does not hold is gone. */
    void replace(Element query) {
        List<RosterItem> told = RosterQuery.read(query).items();
        items.keySet().retainAll(told.stream().map(RosterItem::jid).toList());
        told.forEach(item -> items.put(item.jid(), item));
    }

    /** What a push tells: an item that was added, changed or removed. Gives what it was before, if it was there. */
    Optional<RosterItem> push(RosterItem item) {
        return Optional.ofNullable(
                item.subscription() == Subscription.REMOVE ? items.remove(item.jid()) : items.put(item.jid(), item));
    }

    Optional<RosterItem> find(BareJid jid) {
        return Optional.ofNullable(items.get(jid));
    }

    List<RosterItem> all() {
        return List.copyOf(items.values());
    }
}
