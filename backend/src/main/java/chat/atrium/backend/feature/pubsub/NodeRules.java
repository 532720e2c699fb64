package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.settings.PubSubSettings;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds for all nodes of an owner.
 *
 * @param defaults how a node is configured that nobody has configured
 * @param offer how it may be configured
 * @param quota how much the owner may have
 * @param limits how much one node may have
 */
public record NodeRules(NodeConfig defaults, Offer offer, Quota quota, PubSubSettings limits) {

    /** What nodes may be like; not everything makes sense where there is no roster and no presence. */
    public record Offer(Set<AccessModel> access, Set<LastItem> lastItem) {

        /** Everything there is. */
        public static final Offer ALL = new Offer(EnumSet.allOf(AccessModel.class), EnumSet.allOf(LastItem.class));

        public Offer {
            access = Set.copyOf(access);
            lastItem = Set.copyOf(lastItem);
        }
    }

    /**
     * How much an owner may have.
     *
     * @param nodes all of them
     * @param nodesOfOne those that one account owns at a service
     * @param bytes of all items
     */
    public record Quota(int nodes, int nodesOfOne, long bytes) {}

    /** Refuses names that are too long (RFC 6120 §8.3.3.12). */
    void requireName(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > limits.nameBytes()) {
            throw new StanzaException(
                    ErrorCondition.POLICY_VIOLATION, "names have at most " + limits.nameBytes() + " bytes");
        }
    }

    /** Refuses a further node where there are as many as may be, in the words of XEP-0248 §7.2.3.3. */
    void requireRoom(PubSubState state, Asker by) {
        if (state.nodes().size() >= quota.nodes()
                || !by.owns() && state.countOwnedBy(by.bare()) >= quota.nodesOfOne()) {
            throw new StanzaException(PubSubCondition.MAX_NODES_EXCEEDED.with(ErrorCondition.NOT_ALLOWED));
        }
    }

    /** Refuses a configuration that no node here may have (XEP-0060 §8.2.5.3). */
    NodeConfig acceptable(NodeConfig config) {
        if (config.length() > limits.configLength()) {
            throw new StanzaException(
                    ErrorCondition.NOT_ACCEPTABLE,
                    "a configuration has at most " + limits.configLength() + " characters");
        }
        if (config.exceeds(limits.items())) {
            throw new StanzaException(
                    ErrorCondition.NOT_ACCEPTABLE, "a node keeps at most " + limits.items() + " items");
        }
        if (!offer.access().contains(config.access())) {
            // §8.1.2
            throw new StanzaException(PubSubCondition.UNSUPPORTED_ACCESS_MODEL.with(ErrorCondition.NOT_ACCEPTABLE));
        }
        if (!offer.lastItem().contains(config.lastItem())) {
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "nobody's presence is known here");
        }
        return config;
    }

    /** The form in which somebody configures a node, with the choices that there are here (XEP-0060 §8.2.2). */
    Form form(NodeConfig config) {
        Map<NodeOption, List<String>> choices = new EnumMap<>(NodeOption.class);
        choices.put(
                NodeOption.ACCESS_MODEL,
                offer.access().stream().sorted().map(AccessModel::wireName).toList());
        choices.put(
                NodeOption.SEND_LAST_PUBLISHED_ITEM,
                offer.lastItem().stream().sorted().map(LastItem::wireName).toList());
        if (!offer.access().contains(AccessModel.ROSTER)) {
            choices.put(NodeOption.ROSTER_GROUPS_ALLOWED, List.of());
        }
        return config.toForm(choices);
    }

    /** How many items a node of that configuration keeps: the last one also where it is only sent to newcomers. */
    int keep(NodeConfig config) {
        return config.keepsItems() ? config.maxItems(limits.items()) : 1;
    }
}
