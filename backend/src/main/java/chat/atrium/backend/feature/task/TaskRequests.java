package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.AccessPolicy;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.feature.pubsub.StoredItem;
import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.OwnerRequest;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is particular about the nodes of rooms; the rest is {@link PubSubRequests}. In the mailbox of the node. */
@Singleton
final class TaskRequests {

    private final PubSubRequests nodes;
    private final InstantSource clock;
    private final int most;
    private final int taskBytes;

    TaskRequests(PubSubRequests nodes, InstantSource clock, AtriumSettings settings) {
        this.nodes = nodes;
        this.clock = clock;
        // a node lets its oldest item go to make room, which no task is to do
        this.most = Math.min(settings.tasks().perRoom(), settings.pubsub().items());
        this.taskBytes = settings.tasks().taskBytes();
    }

    Iq answer(TaskHost host, PubSubHome home, IqRequest request) {
        Iq iq = request.iq();
        Asker asker = host.asker(request.sender().jid());
        nodes.ensure(host, home, host.node());
        NodeState node = home.state().find(host.node()).orElseThrow(TaskHosts::noSuchNode);
        if (iq.request().name().equals(PubSub.OWNER_NAME)) {
            requireKept(OwnerRequest.read(iq.type(), iq.request()));
            return nodes.answer(host, home, request);
        }
        return switch (PubSubRequest.read(iq.type(), iq.request())) {
            case PubSubRequest.Publish publish -> {
                requirePublisher(node, asker);
                Item stamped = stamped(host, home, asker, publish.item());
                yield nodes.answer(
                        host, home, with(request, new PubSubRequest.Publish(host.node(), stamped, publish.options())));
            }
            case PubSubRequest.Retract(String name, String id, boolean told) -> {
                requirePublisher(node, asker);
                nodes.retract(host, home, host.node(), id);
                yield iq.toResult();
            }
            // the room has made its node, and there is no other
            case PubSubRequest.Create create -> throw new StanzaException(StanzaError.of(ErrorCondition.NOT_ALLOWED));
            case PubSubRequest.Subscribe subscribe -> nodes.answer(host, home, request);
            case PubSubRequest.Unsubscribe unsubscribe -> nodes.answer(host, home, request);
            case PubSubRequest.ReadItems read -> nodes.answer(host, home, request);
            case PubSubRequest.ReadSubscriptions read -> nodes.answer(host, home, request);
            case PubSubRequest.ReadAffiliations read -> nodes.answer(host, home, request);
            case PubSubRequest.Other other -> nodes.answer(host, home, request);
        };
    }

    /** §4: the room says who may do what, and how long there are tasks; only what the node says of itself is changed. */
    private static void requireKept(OwnerRequest asked) {
        switch (asked) {
            case OwnerRequest.ReadConfig read -> {}
            case OwnerRequest.ReadSubscribers read -> {}
            case OwnerRequest.ReadDefaults defaults -> {}
            case OwnerRequest.Configure configure -> throw unsupported("config-node");
            case OwnerRequest.Delete delete -> throw unsupported("delete-nodes");
            case OwnerRequest.Purge purge -> throw unsupported("purge-nodes");
            case OwnerRequest.SetSubscribers set -> throw unsupported("manage-subscriptions");
            case OwnerRequest.ReadAffiliated read -> throw unsupported("modify-affiliations");
            case OwnerRequest.SetAffiliated set -> throw unsupported("modify-affiliations");
        }
    }

    private static StanzaException unsupported(String feature) {
        return new StanzaException(PubSubCondition.unsupported(feature));
    }

    private static void requirePublisher(NodeState node, Asker asker) {
        if (!AccessPolicy.mayPublish(node, asker)) {
            throw new StanzaException(StanzaError.of(ErrorCondition.FORBIDDEN)); // XEP-0060 §7.1.3.1
        }
    }

    private Item stamped(TaskHost host, PubSubHome home, Asker asker, @Nullable Item item) {
        if (item == null) {
            throw new StanzaException(PubSubCondition.ITEM_REQUIRED.with(ErrorCondition.BAD_REQUEST));
        }
        Element payload = item.findPayload()
                .orElseThrow(
                        () -> new StanzaException(PubSubCondition.PAYLOAD_REQUIRED.with(ErrorCondition.BAD_REQUEST)));
        Task published = Task.read(payload);
        String id = item.findId().orElseGet(() -> UUID.randomUUID().toString());
        Optional<Task> current = find(home, host.node(), id);
        Task next = new TaskRevision(id, current, asker.jid().bare(), clock.instant()).of(published);
        if (current.isEmpty() && home.count(host.node()) >= most) {
            throw new StanzaException(ErrorCondition.RESOURCE_CONSTRAINT, "a room has at most " + most + " tasks");
        }
        // as it is kept, so that what was read can be sent back
        Element kept = next.toElement();
        requireSize(kept);
        return Item.of(id, kept);
    }

    private void requireSize(Element payload) {
        if (XmlWriter.write(payload).getBytes(StandardCharsets.UTF_8).length > taskBytes) {
            // XEP-0060 §7.1.3.5
            throw new StanzaException(PubSubCondition.PAYLOAD_TOO_BIG.with(ErrorCondition.NOT_ACCEPTABLE));
        }
    }

    private static Optional<Task> find(PubSubHome home, String node, String id) {
        return home.find(node, List.of(id), Integer.MAX_VALUE).stream()
                .map(StoredItem::payload)
                .findFirst()
                .flatMap(payload -> payload == null ? Optional.empty() : Task.find(payload));
    }

    private static IqRequest with(IqRequest request, PubSubRequest asked) {
        Iq iq = request.iq();
        return new IqRequest(
                new Iq(iq.header(), iq.type(), List.of(asked.toElement()), null),
                request.sender(),
                request.addressee());
    }
}
