package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.NodeDisco;
import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.pubsub.PubSub;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says that accounts have nodes, and which of them one may know of (XEP-0163 §6, XEP-0060 §5). */
@Singleton
final class PepDisco implements DiscoContributor {

    private static final Set<String> FEATURES = Stream.of(
                    "access-authorize",
                    "access-open",
                    "access-presence",
                    "access-roster",
                    "access-whitelist",
                    "auto-create",
                    "auto-subscribe",
                    "config-node",
                    "config-node-max",
                    "create-and-configure",
                    "create-nodes",
                    "delete-items",
                    "delete-nodes",
                    "filtered-notifications",
                    "instant-nodes",
                    "item-ids",
                    "last-published",
                    "manage-subscriptions",
                    "member-affiliation",
                    "meta-data",
                    "modify-affiliations",
                    "multi-items",
                    "outcast-affiliation",
                    "persistent-items",
                    "presence-subscribe",
                    "publish",
                    "publish-only-affiliation",
                    "publish-options",
                    "publisher-affiliation",
                    "purge-nodes",
                    "retract-items",
                    "retrieve-affiliations",
                    "retrieve-default",
                    "retrieve-items",
                    "retrieve-subscriptions",
                    "rsm",
                    "subscribe")
            .map(name -> PubSub.NAMESPACE + "#" + name)
            .collect(Collectors.toUnmodifiableSet());

    private final PubSubHomes homes;
    private final AccountHosts hosts;

    PepDisco(PubSubHomes homes, AccountHosts hosts) {
        this.homes = homes;
        this.hosts = hosts;
    }

    @Override
    public Set<String> accountFeatures() {
        return FEATURES;
    }

    @Override
    public List<DiscoIdentity> accountIdentities() {
        return List.of(DiscoIdentity.of("pubsub", "pep"));
    }

    @Override
    public Optional<DiscoInfo> findAccountInfo(BareJid account, String node, Jid asker) {
        return ask(account, (host, home) -> NodeDisco.findInfo(home, node, host.asker(asker)));
    }

    @Override
    public List<DiscoItems.Item> accountItems(BareJid account, Jid asker) {
        return ask(account, (host, home) -> NodeDisco.nodes(home, host.asker(asker)));
    }

    @Override
    public Optional<List<DiscoItems.Item>> findAccountItems(BareJid account, String node, Jid asker) {
        return ask(account, (host, home) -> NodeDisco.findItems(home, node, host.asker(asker), host.rules()));
    }

    private <T> T ask(BareJid account, BiFunction<NodeHost, PubSubHome, T> question) {
        return homes.post(account, home -> question.apply(hosts.of(account), home))
                .toCompletableFuture()
                .join();
    }
}
