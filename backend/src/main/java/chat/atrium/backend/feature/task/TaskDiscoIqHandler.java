package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.NodeDisco;
import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Memberships;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the service is, which tasks one may see, and in the room where its own are (XEP-0030, XEP-0060 §5). */
@Singleton
final class TaskDiscoIqHandler implements IqHandler, DiscoContributor {

    private static final Set<String> FEATURES = Stream.concat(
                    Stream.of(
                            Task.NAMESPACE,
                            PubSub.NAMESPACE,
                            PubSub.OWNER,
                            DiscoInfo.NAMESPACE,
                            DiscoItems.NAMESPACE,
                            PageRequest.NAMESPACE,
                            Ping.NAMESPACE),
                    Stream.of(
                                    "access-whitelist",
                                    "delete-items",
                                    "item-ids",
                                    "meta-data",
                                    "multi-items",
                                    "persistent-items",
                                    "publish",
                                    "publisher-affiliation",
                                    "retract-items",
                                    "retrieve-affiliations",
                                    "retrieve-items",
                                    "retrieve-subscriptions",
                                    "rsm",
                                    "subscribe")
                            .map(name -> PubSub.NAMESPACE + "#" + name))
            .collect(Collectors.toUnmodifiableSet());

    private final TaskHosts hosts;
    private final PubSubHomes homes;
    private final PubSubRequests nodes;
    private final Memberships memberships;

    TaskDiscoIqHandler(TaskHosts hosts, PubSubHomes homes, PubSubRequests nodes, Memberships memberships) {
        this.hosts = hosts;
        this.homes = homes;
        this.nodes = nodes;
        this.memberships = memberships;
    }

    @Override
    public Set<Jid> serverItems() {
        return Set.of(hosts.service());
    }

    @Override
    public List<Form> roomForms(BareJid room) {
        return List.of(hosts.node(room).toForm());
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.TASKS, Iq.Type.GET, DiscoInfo.NAME),
                new Key(Target.TASKS, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        Jid asker = request.sender().jid();
        Element query = request.iq().request();
        return request.iq()
                .toResult(
                        query.name().equals(DiscoInfo.NAME)
                                ? info(DiscoInfo.read(query), asker).toElement()
                                : items(DiscoItems.read(query), asker).toElement());
    }

    private DiscoInfo info(DiscoInfo query, Jid asker) {
        String node = query.node();
        return node == null
                ? DiscoInfo.of(List.of(DiscoIdentity.of("pubsub", "service", "Tasks")), FEATURES)
                : findInfo(hosts.room(node), asker).orElseThrow(TaskHosts::noSuchNode);
    }

    /** Waits for the mailbox of the node, in none itself. */
    private Optional<DiscoInfo> findInfo(BareJid room, Jid asker) {
        TaskHost host = hosts.of(room);
        return homes.post(room, home -> {
                    nodes.ensure(host, home, host.node());
                    return NodeDisco.findInfo(home, host.node(), host.asker(asker));
                })
                .toCompletableFuture()
                .join();
    }

    /** The rooms that one belongs to have the nodes that one may read. */
    private DiscoItems items(DiscoItems query, Jid asker) {
        if (query.node() != null) {
            throw TaskHosts.noSuchNode();
        }
        return new DiscoItems(
                null,
                memberships.of(asker.bare()).stream()
                        .map(membership -> new DiscoItems.Item(
                                hosts.service(), hosts.node(membership.jid()).node(), null))
                        .toList());
    }
}
