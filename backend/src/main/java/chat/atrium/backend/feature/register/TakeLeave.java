package chat.atrium.backend.feature.register;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.session.Parting;
import chat.atrium.protocol.jid.BareJid;
import java.util.LinkedHashSet;
import java.util.Set;

/** The account is about to go: whoever has a subscription with it, or waits for one, hears that it ends. */
record TakeLeave() implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        Set<BareJid> contacts = new LinkedHashSet<>(account.roster().items().keySet());
        contacts.addAll(account.roster().requests().keySet());
        Outcome.Builder outcome = Outcome.from(account);
        contacts.forEach(contact -> Parting.from(contact, account, outcome));
        return outcome.build();
    }
}
