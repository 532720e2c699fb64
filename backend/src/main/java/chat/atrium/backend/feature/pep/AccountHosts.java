package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeRules;
import chat.atrium.backend.port.Capabilities;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import jakarta.inject.Singleton;

/** All accounts as those who have nodes; all by the same rules. */
@Singleton
public final class AccountHosts {

    private final AccountHomes accounts;
    private final Capabilities capabilities;
    private final NodeRules rules;

    public AccountHosts(AccountHomes accounts, Capabilities capabilities, AtriumSettings settings) {
        this.accounts = accounts;
        this.capabilities = capabilities;
        PubSubSettings limits = settings.pubsub();
        this.rules = new NodeRules(
                NodeConfig.PERSONAL,
                NodeRules.Offer.ALL,
                new NodeRules.Quota(limits.nodes(), limits.nodes(), limits.bytes()),
                limits);
    }

    NodeHost of(BareJid account) {
        return new AccountHost(account, rules, accounts, capabilities);
    }
}
