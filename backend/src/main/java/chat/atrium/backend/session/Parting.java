package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;

/** The end of all subscriptions between an account and a contact, as the contact hears of it (RFC 6121 §2.5.2). */
public final class Parting {

    private Parting() {}

    /** Says goodbye to a contact; nothing is stored. */
    public static void from(BareJid contact, AccountState account, Outcome.Builder outcome) {
        RosterItem item = account.roster().items().getOrDefault(contact, RosterItem.of(contact));
        if (item.subscription().sees() || item.ask()) {
            outcome.tell(contact, Presence.Type.UNSUBSCRIBE);
        }
        if (item.subscription().isSeen() || account.roster().requests().containsKey(contact)) {
            outcome.tell(contact, Presence.Type.UNSUBSCRIBED);
        }
    }
}
