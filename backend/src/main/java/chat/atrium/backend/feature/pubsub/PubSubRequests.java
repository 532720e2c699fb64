package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.OwnerRequest;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.PubSubReply;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers the requests of XEP-0060, for whoever has nodes; called in the mailbox of their home. */
@Singleton
public final class PubSubRequests {

    private final InstantSource clock;

    public PubSubRequests(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Answers a request.
     *
     * @throws StanzaException to refuse with its error
     */
    public Iq answer(NodeHost host, PubSubHome home, IqRequest request) {
        Iq iq = request.iq();
        Asker asker = host.asker(request.sender().jid());
        Optional<Element> answer = iq.request().name().equals(PubSub.OWNER_NAME)
                ? answer(host, home, asker, OwnerRequest.read(iq.type(), iq.request()))
                : answer(host, home, asker, PubSubRequest.read(iq.type(), iq.request()));
        return answer.map(iq::toResult).orElseGet(iq::toResult);
    }

    /** Makes a node of the owner, unless it is there. */
    public void ensure(NodeHost host, PubSubHome home, String node) {
        if (home.state().find(node).isEmpty()) {
            home.apply(host, new CreateNode(Asker.owner(host.owner()), node, null, host.rules()));
        }
    }

    /** Publishes an item in the name of the owner; a node that is not there is made so configured. */
    public void publish(NodeHost host, PubSubHome home, String node, Item item, NodeConfig made) {
        Form options =
                home.state().find(node).isPresent() ? null : made.toForm(Form.Type.SUBMIT, PubSub.PUBLISH_OPTIONS);
        String id = item.findId().orElseGet(() -> UUID.randomUUID().toString());
        home.apply(
                host,
                new PublishItem(Asker.owner(host.owner()), node, id, item, options, clock.instant(), host.rules()));
    }

    /** Takes back an item in the name of the owner; subscribers are told. */
    public void retract(NodeHost host, PubSubHome home, String node, String id) {
        Optional<StoredItem> found = home.find(node, id);
        home.apply(host, new RetractItem(Asker.owner(host.owner()), node, id, found, true));
    }

    /** The items of a node of the owner, the newest first, as many as are read at once. */
    public List<Item> items(NodeHost host, PubSubHome home, String node) {
        return home
                .read(
                        node,
                        ItemSlice.newest(
                                host.rules().limits().items(),
                                host.rules().limits().replySize()))
                .stream()
                .map(StoredItem::own)
                .toList();
    }

    public Optional<Item> findItem(NodeHost host, PubSubHome home, String node, String id) {
        return home.find(node, id).map(StoredItem::own);
    }

    /**
     * Takes an owner's word on somebody who wants to subscribe (XEP-0060 §8.6).
     *
     * @throws StanzaException if the sender has no say, or nobody waits for it
     */
    public void decide(NodeHost host, PubSubHome home, Jid by, SubscriptionApproval approval) {
        DecideSubscription decision = new DecideSubscription(host.asker(by), approval);
        welcome(home, home.apply(host, decision));
    }

    /** An account is gone: nodes know it no more. */
    public void forget(NodeHost host, PubSubHome home, BareJid account) {
        home.apply(host, new Forget(account));
    }

    /** §12.10: who is subscribed by somebody else gets the last item as well. */
    private static void welcome(PubSubHome home, Outcome outcome) {
        for (News news : outcome.news()) {
            if (news.event() instanceof PubSubEvent.Subscribed(String node, Jid jid, SubscriptionState state)
                    && state == SubscriptionState.SUBSCRIBED) {
                outcome.state().find(node).ifPresent(target -> home.sendLast(target, List.of(jid)));
            }
        }
    }

    private Optional<Element> answer(NodeHost host, PubSubHome home, Asker asker, PubSubRequest asked) {
        return switch (asked) {
            case PubSubRequest.Publish(String node, Item item, Form options) -> {
                String id = Optional.ofNullable(item)
                        .flatMap(Item::findId)
                        .orElseGet(() -> UUID.randomUUID().toString());
                Asker by = home.state().find(node).isPresent() ? asker : host.maker(asker);
                home.apply(host, new PublishItem(by, node, id, item, options, clock.instant(), host.rules()));
                yield item == null ? Optional.empty() : Optional.of(PubSubReply.published(node, id));
            }
            case PubSubRequest.Retract(String node, String id, boolean told) -> {
                Optional<StoredItem> found = home.find(node, id);
                home.apply(host, new RetractItem(asker, node, id, found, told));
                yield Optional.empty();
            }
            case PubSubRequest.Create(String node, Form config) -> {
                // §8.1.1: without a name the service makes one up
                String name = node == null ? UUID.randomUUID().toString() : node;
                home.apply(host, new CreateNode(host.maker(asker), name, config, host.rules()));
                yield node == null ? Optional.of(PubSubReply.created(name)) : Optional.empty();
            }
            case PubSubRequest.Subscribe(String node, Jid jid) ->
                Optional.of(PubSubReply.subscribed(subscribe(host, home, asker, node, jid)));
            case PubSubRequest.Unsubscribe(String node, Jid jid) -> {
                home.apply(host, new UnsubscribeEntity(asker, node, jid));
                yield Optional.empty();
            }
            case PubSubRequest.ReadItems read ->
                Optional.of(new ItemReader(home, host.rules().limits().replySize())
                        .answer(asker, read)
                        .toElement());
            case PubSubRequest.ReadSubscriptions(String node) ->
                Optional.of(PubSubReply.subscriptions(node, subscriptions(home.state(), asker, node)));
            case PubSubRequest.ReadAffiliations(String node) ->
                Optional.of(PubSubReply.affiliations(node, affiliations(home.state(), asker, node)));
            case PubSubRequest.Other(String feature) -> throw new StanzaException(PubSubCondition.unsupported(feature));
        };
    }

    private static PubSubReply.Subscription subscribe(
            NodeHost host, PubSubHome home, Asker asker, String node, Jid jid) {
        Outcome outcome = home.apply(host, new SubscribeEntity(asker, node, jid, host.rules()));
        NodeState target = outcome.state().find(node).orElseThrow();
        SubscriptionState state = target.subscription(jid);
        if (!outcome.rows().isEmpty()) {
            switch (state) {
                case SUBSCRIBED -> home.sendLast(target, List.of(jid));
                case PENDING -> home.askFor(target, jid, host.approvers(target)); // §6.1.4
                case NONE -> {}
            }
        }
        return new PubSubReply.Subscription(node, jid, state);
    }

    /** §5.6: those of the asker's own addresses. */
    private static List<PubSubReply.Subscription> subscriptions(PubSubState state, Asker asker, @Nullable String only) {
        List<PubSubReply.Subscription> found = new ArrayList<>();
        for (NodeState node : state.nodes().values()) {
            node.subscriptions().forEach((jid, subscription) -> {
                if (jid.bare().equals(asker.bare()) && (only == null || only.equals(node.name()))) {
                    found.add(new PubSubReply.Subscription(node.name(), jid, subscription));
                }
            });
        }
        return found;
    }

    /** §5.7: what the asker itself is to nodes. */
    private static Map<String, Affiliation> affiliations(PubSubState state, Asker asker, @Nullable String only) {
        Map<String, Affiliation> found = new LinkedHashMap<>();
        for (NodeState node : state.nodes().values()) {
            Affiliation affiliation = asker.owns() ? Affiliation.OWNER : asker.at(node);
            if (affiliation != Affiliation.NONE && (only == null || only.equals(node.name()))) {
                found.put(node.name(), affiliation);
            }
        }
        return found;
    }

    private Optional<Element> answer(NodeHost host, PubSubHome home, Asker asker, OwnerRequest asked) {
        NodeRules rules = host.rules();
        return switch (asked) {
            case OwnerRequest.ReadDefaults defaults -> Optional.of(PubSubReply.defaults(rules.form(rules.defaults())));
            case OwnerRequest.ReadConfig(String node) ->
                Optional.of(PubSubReply.configuration(
                        node, rules.form(OwnedNode.of(home.state(), node, asker).config())));
            case OwnerRequest.Configure(String node, Form form) ->
                done(host, home, new ConfigureNode(asker, node, form, rules));
            case OwnerRequest.Delete(String node) -> done(host, home, new DeleteNode(asker, node));
            case OwnerRequest.Purge(String node) -> done(host, home, new PurgeNode(asker, node));
            case OwnerRequest.ReadSubscribers(String node) ->
                Optional.of(PubSubReply.subscribers(
                        node,
                        OwnedNode.of(home.state(), node, asker).subscriptions().entrySet().stream()
                                .map(entry -> new PubSubReply.Subscription(node, entry.getKey(), entry.getValue()))
                                .toList()));
            case OwnerRequest.SetSubscribers(String node, Map<Jid, SubscriptionState> changes) ->
                done(host, home, new ChangeSubscribers(asker, node, changes, rules));
            case OwnerRequest.ReadAffiliated(String node) ->
                Optional.of(PubSubReply.affiliated(node, affiliated(home.state(), node, asker)));
            case OwnerRequest.SetAffiliated(String node, Map<Jid, Affiliation> changes) ->
                done(host, home, new ChangeAffiliated(asker, node, changes, rules));
        };
    }

    private static Map<Jid, Affiliation> affiliated(PubSubState state, String node, Asker asker) {
        Map<Jid, Affiliation> all = new LinkedHashMap<>();
        NodeState owned = OwnedNode.of(state, node, asker);
        if (!state.owner().isDomain()) {
            all.put(state.owner(), Affiliation.OWNER);
        }
        all.putAll(owned.affiliations());
        return all;
    }

    private static Optional<Element> done(NodeHost host, PubSubHome home, NodeCommand command) {
        welcome(home, home.apply(host, command));
        return Optional.empty();
    }
}
