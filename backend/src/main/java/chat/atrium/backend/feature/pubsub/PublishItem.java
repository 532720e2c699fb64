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
        Item published = new Item(id, by.owns() ? null : by.bare().toString(), item == null ? null : item.payload());
        if (config.keepsItems() || config.lastItem() != LastItem.NEVER) {
            outcome.store(new NodeRow.ItemStored(node, id, by.bare(), now, published.payload(), rules.keep(config)));
        }
        if (config.tellsOfItems()) {
            Item told = config.tellsWithPayload() ? published : published.withoutPayload();
            outcome.tell(News.of(target, new PubSubEvent.Published(node, List.of(told))));
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
        if (!by.owns()) {
            throw AccessPolicy.forbidden(); // §7.1.4: as to a node that is there
        }
        rules.requireName(node);
        rules.requireRoom(state);
        NodeConfig config = rules.acceptable(
                options == null
                        ? rules.defaults()
                        : rules.defaults().with(NodeConfig.submitted(options, PubSub.PUBLISH_OPTIONS)));
        if (options != null && !config.meets(options)) {
            throw new StanzaException(PubSubCondition.PRECONDITION_NOT_MET.with(ErrorCondition.CONFLICT));
        }
        NodeState made = NodeState.of(node, config);
        outcome.change(made).store(new NodeRow.NodeStored(node, config));
        return made;
    }

    /** §7.1.3.6: an item must be there where it is kept or sent, and a payload with it. */
    private void check(NodeConfig config) {
        boolean matters = config.keepsItems() || config.tellsWithPayload();
        if (item == null) {
            if (matters) {
                throw new StanzaException(PubSubCondition.ITEM_REQUIRED.with(ErrorCondition.BAD_REQUEST));
            }
            return;
        }
        rules.requireName(id);
        Element payload = item.payload();
        if (payload == null) {
            if (matters) {
                throw new StanzaException(PubSubCondition.PAYLOAD_REQUIRED.with(ErrorCondition.BAD_REQUEST));
            }
            return;
        }
        if (XmlWriter.write(payload).getBytes(StandardCharsets.UTF_8).length
                > rules.limits().itemBytes()) {
            // §7.1.3.4
            throw new StanzaException(PubSubCondition.PAYLOAD_TOO_BIG.with(ErrorCondition.NOT_ACCEPTABLE));
        }
        if (config.findType().filter(type -> !type.equals(payload.namespace())).isPresent()) {
            // §7.1.3.6: another namespace than the node is for
            throw new StanzaException(PubSubCondition.INVALID_PAYLOAD.with(ErrorCondition.BAD_REQUEST));
        }
    }
}
