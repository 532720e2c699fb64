package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.roster.RosterItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a new subscription state into the roster, and tells those who have to know. */
final class SubscriptionRows {

    private SubscriptionRows() {}

    /**
     * Stores what has changed and pushes the item if it is another one now.
     *
     * @param approved whether a request of the contact will be granted unseen
     * @param request the request that waits from now on, if the state says that one waits
     */
    static void store(
            Outcome.Builder outcome,
            BareJid contact,
            SubscriptionState next,
            boolean approved,
            @Nullable Presence request) {
        AccountState account = outcome.state();
        RosterItem before = account.roster().items().getOrDefault(contact, RosterItem.of(contact));
        RosterItem after =
                before.with(next.subscription()).withAsk(next.pendingOut()).withApproved(approved);
        List<RosterRow> rows = new ArrayList<>(2);
        boolean changed = !after.equals(before);
        if (changed) {
            rows.add(new RosterRow.ItemStored(after));
        }
        boolean waited = account.roster().requests().containsKey(contact);
        if (next.pendingIn() && !waited && request != null) {
            rows.add(new RosterRow.RequestStored(contact, request));
        } else if (waited && !next.pendingIn()) {
            rows.add(new RosterRow.RequestRemoved(contact));
        }
        outcome.store(rows);
        if (changed) {
            outcome.push(after);
        }
    }

    static boolean isApproved(AccountState account, BareJid contact) {
        RosterItem item = account.roster().items().get(contact);
        return item != null && item.approved();
    }

    /** A presence of the account itself to a contact: subscriptions are between bare JIDs (RFC 6121 §3.1.2). */
    static Presence between(BareJid account, BareJid contact, Presence presence) {
        return Stanza.to(Stanza.from(presence, account), contact);
    }
}
