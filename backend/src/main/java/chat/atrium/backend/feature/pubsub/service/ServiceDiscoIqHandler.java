package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeDisco;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what the service is and which nodes one may know of (XEP-0060 §5). */
@Singleton
final class ServiceDiscoIqHandler implements IqHandler, DiscoContributor {

    private static final Set<String> FEATURES = Stream.concat(
                    Stream.of(
                            PubSub.NAMESPACE,
                            PubSub.OWNER,
                            DiscoInfo.NAMESPACE,
                            DiscoItems.NAMESPACE,
                            PageRequest.NAMESPACE,
                            Ping.NAMESPACE),
                    Stream.of(
                                    "access-authorize",
                                    "access-open",
                                    "access-whitelist",
                                    "auto-create",
                                    "config-node",
                                    "config-node-max",
                                    "create-and-configure",
                                    "create-nodes",
                                    "delete-items",
                                    "delete-nodes",
                                    "instant-nodes",
                                    "item-ids",
                                    "manage-subscriptions",
                                    "member-affiliation",
                                    "meta-data",
                                    "modify-affiliations",
                                    "multi-items",
                                    "outcast-affiliation",
                                    "persistent-items",
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
                            .map(name -> PubSub.NAMESPACE + "#" + name))
            .collect(Collectors.toUnmodifiableSet());

    private final PubSubHomes homes;
    private final ServiceHost host;
    private final int pageSize;

    ServiceDiscoIqHandler(PubSubHomes homes, ServiceHost host, AtriumSettings settings) {
        this.homes = homes;
        this.host = host;
        this.pageSize = settings.pubsub().listedNodes();
    }

    @Override
    public Set<Jid> serverItems() {
        return Set.of(host.owner());
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.PUBSUB, Iq.Type.GET, DiscoInfo.NAME),
                new Key(Target.PUBSUB, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.AT_HOME;
    }

    @Override
    public CompletionStage<Void> enter(IqRequest request, Runnable work) {
        return homes.post(host.owner(), home -> {
                    work.run();
                    return home;
                })
                .thenAccept(home -> {});
    }

    @Override
    public Iq handle(IqRequest request) {
        PubSubHome home = homes.here(host.owner());
        Asker asker = host.asker(request.sender().jid());
        Element query = request.iq().request();
        return request.iq()
                .toResult(
                        query.name().equals(DiscoInfo.NAME)
                                ? info(home, DiscoInfo.read(query).node(), asker)
                                : items(home, query, asker));
    }

    private static Element info(PubSubHome home, @Nullable String node, Asker asker) {
        return node == null
                ? DiscoInfo.of(List.of(DiscoIdentity.of("pubsub", "service", "Nodes")), FEATURES)
                        .toElement()
                : found(NodeDisco.findInfo(home, node, asker)).toElement();
    }

    private Element items(PubSubHome home, Element query, Asker asker) {
        String node = DiscoItems.read(query).node();
        if (node != null) {
            return new DiscoItems(node, found(NodeDisco.findItems(home, node, asker, host.rules()))).toElement();
        }
        Optional<PageRequest> wanted =
                query.find(PageRequest.NAMESPACE, PageRequest.NAME.local()).map(PageRequest::read);
        NodeList listed =
                NodeList.of(NodeDisco.nodes(home, asker), wanted.orElse(PageRequest.first(pageSize)), pageSize);
        Element items = new DiscoItems(null, listed.nodes()).toElement();
        return wanted.isEmpty() && listed.isWhole()
                ? items
                : items.toBuilder().child(listed.page().toElement()).build();
    }

    /** A node that the asker may not read is as good as none (§5.3). */
    private static <T> T found(Optional<T> known) {
        return known.orElseThrow(() -> new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node"));
    }
}
