package chat.atrium.backend.session;

import chat.atrium.protocol.jid.FullJid;

/** Switches something on or off for one session, until it ends. */
public record SwitchFeature(FullJid session, String feature, boolean on) implements AccountCommand {

    @Override
    public Outcome apply(AccountState account) {
        return Outcome.of(account.with(account.session(session).with(feature, on)));
    }
}
