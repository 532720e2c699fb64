package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node in memory; its items stay in storage.
 *
 * @param affiliations of all but those who own whatever belongs to the same owner
 */
public record NodeState(
        String name,
        NodeConfig config,
        Map<BareJid, Affiliation> affiliations,
        Map<Jid, SubscriptionState> subscriptions) {

    public NodeState {
        affiliations = Collections.unmodifiableMap(new LinkedHashMap<>(affiliations));
        subscriptions = Collections.unmodifiableMap(new LinkedHashMap<>(subscriptions));
    }

    /** A node without affiliates and subscribers. */
    public static NodeState of(String name, NodeConfig config) {
        return new NodeState(name, config, Map.of(), Map.of());
    }

    public Affiliation affiliation(BareJid entity) {
        return affiliations.getOrDefault(entity, Affiliation.NONE);
    }

    public SubscriptionState subscription(Jid entity) {
        return subscriptions.getOrDefault(entity, SubscriptionState.NONE);
    }

    /** The addresses whose subscription is in that state. */
    Stream<Jid> subscribers(SubscriptionState state) {
        return subscriptions.entrySet().stream()
                .filter(entry -> entry.getValue() == state)
                .map(Map.Entry::getKey);
    }

    /** The addresses of an account that are subscribed, or want to be. */
    List<Jid> subscribers(BareJid account) {
        return subscriptions.keySet().stream()
                .filter(jid -> jid.bare().equals(account))
                .toList();
    }

    /** Those who own this node although not all of the same owner. */
    public List<BareJid> owners() {
        return affiliations.entrySet().stream()
                .filter(entry -> entry.getValue() == Affiliation.OWNER)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** True if one of that account's addresses has a subscription that is not pending. */
    boolean hasSubscriber(BareJid account) {
        return subscribers(SubscriptionState.SUBSCRIBED)
                .anyMatch(jid -> jid.bare().equals(account));
    }

    NodeState with(NodeConfig changed) {
        return new NodeState(name, changed, affiliations, subscriptions);
    }

    NodeState with(BareJid entity, Affiliation affiliation) {
        Map<BareJid, Affiliation> changed = new LinkedHashMap<>(affiliations);
        if (affiliation == Affiliation.NONE) {
            changed.remove(entity);
        } else {
            changed.put(entity, affiliation);
        }
        return new NodeState(name, config, changed, subscriptions);
    }

    NodeState with(Jid entity, SubscriptionState state) {
        Map<Jid, SubscriptionState> changed = new LinkedHashMap<>(subscriptions);
        if (state == SubscriptionState.NONE) {
            changed.remove(entity);
        } else {
            changed.put(entity, state);
        }
        return new NodeState(name, config, affiliations, changed);
    }
}
