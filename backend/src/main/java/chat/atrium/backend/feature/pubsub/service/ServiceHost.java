package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.backend.account.Account;
import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.feature.pubsub.AccessPolicy;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeRules;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.NodeMakers;
import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The service as one who has nodes: it owns them all, and so says what accounts are to each. */
@Singleton
public final class ServiceHost implements NodeHost {

    private static final String PREFIX = "pubsub.";

    private final BareJid address;
    private final NodeRules rules;
    private final NodeMakers makers;
    private final Accounts accounts;

    public ServiceHost(Accounts accounts, AtriumSettings settings) {
        PubSubSettings limits = settings.pubsub();
        this.address = BareJid.of(address(settings.domain()));
        this.rules = new NodeRules(
                NodeConfig.OF_SERVICE,
                new NodeRules.Offer(
                        EnumSet.of(AccessModel.OPEN, AccessModel.AUTHORIZE, AccessModel.WHITELIST),
                        EnumSet.of(LastItem.NEVER, LastItem.ON_SUB)),
                new NodeRules.Quota(limits.serviceNodes(), limits.serviceNodesPerAccount(), limits.serviceBytes()),
                limits);
        this.makers = limits.serviceMakers();
        this.accounts = accounts;
    }

    /** The address of the service of a workspace. */
    static Domainpart address(Domainpart workspace) {
        return Domainpart.of(PREFIX + workspace.value());
    }

    @Override
    public BareJid owner() {
        return address;
    }

    @Override
    public NodeRules rules() {
        return rules;
    }

    @Override
    public Asker asker(Jid entity) {
        return Asker.visitor(entity);
    }

    /** Waits for storage; only accounts of this server make nodes. */
    @Override
    public Asker maker(Asker asker) {
        return accounts.find(asker.jid().bare())
                .map(Account::role)
                .filter(this::mayMakeNodes)
                .map(role -> asker.asMaker())
                .orElse(asker);
    }

    private boolean mayMakeNodes(Role role) {
        return switch (makers) {
            case ADMINISTRATORS -> role.administrates();
            case MEMBERS -> role.inTeam();
            case ACCOUNTS -> true;
        };
    }

    @Override
    public List<BareJid> approvers(NodeState node) {
        return node.owners();
    }

    /** §12.3: the addresses that are subscribed, of those who may read the node now. */
    @Override
    public List<Jid> audience(NodeState node) {
        List<Jid> audience = new ArrayList<>();
        node.subscriptions().forEach((subscriber, state) -> {
            if (state == SubscriptionState.SUBSCRIBED && AccessPolicy.mayRead(node, asker(subscriber))) {
                audience.add(subscriber);
            }
        });
        return audience;
    }
}
