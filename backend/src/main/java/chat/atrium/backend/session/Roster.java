package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is stored of a roster.
 *
 * @param items the contacts that the account's clients are shown
 * @param requests the presence requests that wait for the account's answer, whole (RFC 6121 §3.1.3); their senders are
 *     shown only if they are contacts for another reason (appendix A: None + Pending In)
 * @param version grows with every change
 */
public record Roster(Map<BareJid, RosterItem> items, Map<BareJid, Presence> requests, long version) {

    public static final Roster EMPTY = new Roster(Map.of(), Map.of(), 0);

    public Roster {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    }

    /** The roster after these changes; its version has grown by one. */
    public Roster with(Iterable<RosterRow> rows) {
        Map<BareJid, RosterItem> newItems = new LinkedHashMap<>(items);
        Map<BareJid, Presence> newRequests = new LinkedHashMap<>(requests);
        for (RosterRow row : rows) {
            switch (row) {
                case RosterRow.ItemStored(RosterItem item) -> newItems.put(item.jid(), item);
                case RosterRow.ItemRemoved(BareJid contact) -> newItems.remove(contact);
                case RosterRow.RequestStored(BareJid contact, Presence request) -> newRequests.put(contact, request);
                case RosterRow.RequestRemoved(BareJid contact) -> newRequests.remove(contact);
            }
        }
        return new Roster(newItems, newRequests, version + 1);
    }
}
