package chat.atrium.backend.feature.roster;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.Parting;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
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
        List<RosterRow> rows = new ArrayList<>();
        rows.add(new RosterRow.ItemRemoved(contact));
        if (account.roster().requests().containsKey(contact)) {
            rows.add(new RosterRow.RequestRemoved(contact));
        }
        Outcome.Builder outcome = Outcome.from(account).store(rows);
        outcome.push(RosterItem.of(contact).with(Subscription.REMOVE));
        Parting.from(contact, account, outcome);
        if (item.subscription().isSeen()) {
            outcome.disappear(contact);
        }
        return outcome.build();
    }
}
