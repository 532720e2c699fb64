package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody publishes an item (XEP-0060 §7.1). A node that is not there is made, configured as the options say (§7.1.4).
 *
 * @param id of the item, that of its publisher or a new one
 * @param item absent if there is none
 * @param options on what condition (§7.1.5)
 */
record PublishItem(
        Asker by,
        String node,
        String id,
        @Nullable Item item,
        @Nullable Form options,
        Instant now,
        NodeRules rules) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        Outcome.Builder outcome = Outcome.from(state);
        NodeState target = state.find(node).map(this::existing).orElseGet(() -> made(state, outcome));
        NodeConfig config = target.config();
        check(config);
        String publisher = config.tellsPublisher() && !by.owns() ? by.bare().toString() : null;
        Item published = new Item(id, publisher, item == null ? null : item.payload());
        if (item != null && (config.keepsItems() || config.lastItem() != LastItem.NEVER)) {
            outcome.store(new NodeRow.ItemStored(node, id, by.bare(), now, published.payload(), rules.keep(config)));
        }
        if (config.tellsOfItems()) {
            Item told = config.tellsWithPayload() ? published : published.withoutPayload();
            // §4.3: an event without an item is one all the same
            outcome.tell(News.of(target, new PubSubEvent.Published(node, item == null ? List.of() : List.of(told))));
        }
        return outcome.build();
    }

    private NodeState existing(NodeState found) {
        if (!AccessPolicy.mayPublish(found, by)) {
            throw AccessPolicy.forbidden(); // §7.1.3.1
        }
        if (options != null && !found.config().meets(options)) {
            // §7.1.5
            throw new StanzaException(PubSubCondition.PRECONDITION_NOT_MET.with(ErrorCondition.CONFLICT));
        }
        return found;
    }

    private NodeState made(PubSubState state, Outcome.Builder outcome) {
        if (!by.mayMakeNodes()) {
            throw AccessPolicy.nothingToChange(by); // §7.1.3.3, §7.1.4
        }
        NodeConfig config = options == null
                ? rules.defaults()
                : rules.defaults().with(NodeConfig.submitted(options, PubSub.PUBLISH_OPTIONS));
        if (options != null && !config.meets(options)) {
            throw new StanzaException(PubSubCondition.PRECONDITION_NOT_MET.with(ErrorCondition.CONFLICT));
        }
        return new NewNode(by, node, rules).in(state, config, outcome);
    }

    /** §4.3, §7.1.3.6: whether there must be an item, and a payload in it, follows from the kind of events. */
    private void check(NodeConfig config) {
        if (item == null) {
            if (config.keepsItems() || config.tellsWithPayload()) {
                throw new StanzaException(PubSubCondition.ITEM_REQUIRED.with(ErrorCondition.BAD_REQUEST));
            }
            return;
        }
        if (!config.keepsItems() && !config.tellsWithPayload()) {
            throw new StanzaException(PubSubCondition.ITEM_FORBIDDEN.with(ErrorCondition.BAD_REQUEST));
        }
        rules.requireName(id);
        Element payload = item.payload();
        if (payload == null) {
            if (config.tellsWithPayload()) {
                throw new StanzaException(PubSubCondition.PAYLOAD_REQUIRED.with(ErrorCondition.BAD_REQUEST));
            }
            return;
        }
        if (XmlWriter.write(payload).getBytes(StandardCharsets.UTF_8).length
                > rules.limits().itemBytes()) {
            // §7.1.3.5
            throw new StanzaException(PubSubCondition.PAYLOAD_TOO_BIG.with(ErrorCondition.NOT_ACCEPTABLE));
        }
        if (config.findType().filter(type -> !type.equals(payload.namespace())).isPresent()) {
            // §7.1.3.6: another namespace than the node is for
            throw new StanzaException(PubSubCondition.INVALID_PAYLOAD.with(ErrorCondition.BAD_REQUEST));
        }
    }
}
