package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What service discovery says of nodes, to those who may know of them and to nobody else (XEP-0060 §5). */
public final class NodeDisco {

    private NodeDisco() {}

    /** The nodes there are (§5.2). */
    public static List<DiscoItems.Item> nodes(PubSubHome home, Asker asker) {
        return home.state().nodes().values().stream()
                .filter(node -> AccessPolicy.mayFind(node, asker))
                .map(node -> new DiscoItems.Item(
                        home.jid(), node.name(), node.config().findTitle().orElse(null)))
                .toList();
    }

    /** What a node is (§5.3, §5.4). */
    public static Optional<DiscoInfo> findInfo(PubSubHome home, String node, Asker asker) {
        return home.state()
                .find(node)
                .filter(found -> AccessPolicy.mayFind(found, asker))
                .map(found -> new DiscoInfo(
                        node,
                        List.of(DiscoIdentity.of("pubsub", "leaf")),
                        new TreeSet<>(List.of(PubSub.NAMESPACE)),
                        List.of(metaData(home, found).toElement())));
    }

    /** The items of a node, by their ids (§5.5). */
    public static Optional<List<DiscoItems.Item>> findItems(
            PubSubHome home, String node, Asker asker, NodeRules rules) {
        return home.state()
                .find(node)
                .filter(found -> AccessPolicy.mayRead(found, asker))
                .map(found -> found.config().keepsItems()
                        ? home
                                .read(
                                        node,
                                        ItemSlice.newest(
                                                rules.limits().items(),
                                                rules.limits().replySize()))
                                .stream()
                                .map(item -> new DiscoItems.Item(home.jid(), null, item.id()))
                                .toList()
                        : List.of());
    }

    private static Form metaData(PubSubHome home, NodeState node) {
        NodeConfig config = node.config();
        List<Field> fields = new ArrayList<>();
        config.findTitle().ifPresent(title -> fields.add(field("title", title)));
        config.findDescription().ifPresent(text -> fields.add(field("description", text)));
        config.findType().ifPresent(type -> fields.add(field("type", type)));
        fields.add(field("access_model", config.access().wireName()));
        fields.add(field("publish_model", config.publish().wireName()));
        fields.add(field(
                "num_subscribers",
                Long.toString(node.subscribers(SubscriptionState.SUBSCRIBED).count())));
        Stream<BareJid> first = home.jid().isDomain() ? Stream.empty() : Stream.of(home.jid());
        fields.add(Field.of("pubsub#owner", FieldType.JID_MULTI, "Owners")
                .withValues(Stream.concat(first, node.owners().stream())
                        .map(BareJid::toString)
                        .toArray(String[]::new)));
        return Form.of(Form.Type.RESULT, PubSub.META_DATA, fields);
    }

    private static Field field(String variable, String value) {
        return Field.of("pubsub#" + variable, value);
    }
}
