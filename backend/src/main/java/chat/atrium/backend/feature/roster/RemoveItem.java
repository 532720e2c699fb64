package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import java.util.ArrayList;
import java.util.List;

/** A client removes a contact, and with it all subscriptions between the two (RFC 6121 §2.5). */
record RemoveItem(BareJid contact) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        if (account.isColleague(contact)) {
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "a colleague stays in the roster");
        }
        RosterItem item = account.roster().items().get(contact);
        if (item == null) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such contact (§2.5.3)");
        }
        boolean asked = account.roster().requests().containsKey(contact);
        List<RosterRow> rows = new ArrayList<>();
        rows.add(new RosterRow.ItemRemoved(contact));
        if (asked) {
            rows.add(new RosterRow.RequestRemoved(contact));
        }
        Outcome.Builder outcome = Outcome.from(account).store(rows);
        outcome.push(RosterItem.of(contact).with(Subscription.REMOVE));
        if (item.subscription().sees() || item.ask()) {
            outcome.send(toContact(account, Presence.Type.UNSUBSCRIBE));
        }
        if (item.subscription().isSeen() || asked) {
            outcome.send(toContact(account, Presence.Type.UNSUBSCRIBED));
        }
        if (item.subscription().isSeen()) {
            leave(outcome);
        }
        return outcome.build();
    }

    /** §2.5.2: the contact sees every session go. */
    private void leave(Outcome.Builder outcome) {
        for (SessionState session : outcome.state().sessions()) {
            if (session.isAvailable()) {
                Presence gone = Stanza.from(Presence.of(Presence.Type.UNAVAILABLE), session.jid());
                outcome.send(Stanza.to(gone, contact));
            }
        }
    }

    private Presence toContact(AccountState account, Presence.Type type) {
        return Stanza.to(Stanza.from(Presence.of(type), account.jid()), contact);
    }
}
