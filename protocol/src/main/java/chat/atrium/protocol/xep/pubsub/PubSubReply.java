package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes back from a service, for requests that are answered with more than success. */
public final class PubSubReply {

    private static final String NS = PubSub.NAMESPACE;
    private static final String NODE = "node";
    private static final String ITEMS = "items";
    private static final String SUBSCRIPTION = "subscription";
    private static final String AFFILIATION = "affiliation";

    private PubSubReply() {}

    /** A subscription of somebody. */
    public record Subscription(@Nullable String node, Jid jid, SubscriptionState state) {

        private Element toElement(String namespace) {
            return Element.builder(namespace, SUBSCRIPTION)
                    .attribute(NODE, Optional.ofNullable(node))
                    .attribute("jid", jid.toString())
                    .attribute(SUBSCRIPTION, state.wireName())
                    .build();
        }
    }

    /**
     * Items of a node (§6.5).
     *
     * @param page which part of them, if not all
     */
    public record Items(
            String node, List<Item> items, @Nullable Page page) {

        public Items {
            items = List.copyOf(items);
        }

        /**
         * Reads them.
         *
         * @throws StanzaException {@code bad-request} if there are none
         */
        public static Items read(Element pubsub) {
            Element items = pubsub.find(NS, ITEMS).orElseThrow(() -> Wire.badRequest("items are missing"));
            return new Items(
                    Wire.node(items),
                    items.elements(NS, "item").map(Item::read).toList(),
                    pubsub.elements()
                            .filter(child -> child.name().equals(PageRequest.NAME))
                            .findFirst()
                            .map(Page::read)
                            .orElse(null));
        }

        public Element toElement() {
            Element.Builder list = Element.builder(NS, ITEMS).attribute(NODE, node);
            items.forEach(item -> list.child(item.toElement(NS)));
            Element.Builder pubsub = Element.builder(NS, "pubsub").child(list.build());
            return page == null
                    ? pubsub.build()
                    : pubsub.child(page.toElement()).build();
        }
    }

    /** The item is published under that id (§7.1.2). */
    public static Element published(String node, String id) {
        return PubSub.wrap(Element.builder(NS, "publish")
                .attribute(NODE, node)
                .child(new Item(id, null, null).toElement(NS))
                .build());
    }

    /** The node is made under that name (§8.1.2). */
    public static Element created(String node) {
        return PubSub.wrap(Element.builder(NS, "create").attribute(NODE, node).build());
    }

    /** The subscription is so now (§6.1.2). */
    public static Element subscribed(Subscription subscription) {
        return PubSub.wrap(subscription.toElement(NS));
    }

    /** One's own subscriptions (§5.6). */
    public static Element subscriptions(@Nullable String node, List<Subscription> all) {
        return PubSub.wrap(list(
                NS,
                "subscriptions",
                node,
                all.stream().map(subscription -> subscription.toElement(NS)).toList()));
    }

    /** One's own affiliations, by node (§5.7). */
    public static Element affiliations(@Nullable String node, Map<String, Affiliation> all) {
        List<Element> entries = all.entrySet().stream()
                .map(entry -> Element.builder(NS, AFFILIATION)
                        .attribute(NODE, entry.getKey())
                        .attribute(AFFILIATION, entry.getValue().wireName())
                        .build())
                .toList();
        return PubSub.wrap(list(NS, "affiliations", node, entries));
    }

    /** Who is subscribed, for owners (§8.8.1). */
    public static Element subscribers(String node, List<Subscription> all) {
        return owner(list(
                PubSub.OWNER,
                "subscriptions",
                node,
                all.stream()
                        .map(subscription -> new Subscription(null, subscription.jid(), subscription.state())
                                .toElement(PubSub.OWNER))
                        .toList()));
    }

    /** Who is affiliated, for owners (§8.9.1). */
    public static Element affiliated(String node, Map<? extends Jid, Affiliation> all) {
        List<Element> entries = all.entrySet().stream()
                .map(entry -> Element.builder(PubSub.OWNER, AFFILIATION)
                        .attribute("jid", entry.getKey().toString())
                        .attribute(AFFILIATION, entry.getValue().wireName())
                        .build())
                .toList();
        return owner(list(PubSub.OWNER, "affiliations", node, entries));
    }

    /** How a node is configured, for owners (§8.2.2). */
    public static Element configuration(String node, Form form) {
        return owner(list(PubSub.OWNER, "configure", node, List.of(form.toElement())));
    }

    /** How new nodes are configured (§8.3.2). */
    public static Element defaults(Form form) {
        return owner(list(PubSub.OWNER, "default", null, List.of(form.toElement())));
    }

    private static Element list(String namespace, String local, @Nullable String node, List<Element> entries) {
        return Element.builder(namespace, local)
                .attribute(NODE, Optional.ofNullable(node))
                .children(entries)
                .build();
    }

    private static Element owner(Element child) {
        return Element.builder(PubSub.OWNER, "pubsub").child(child).build();
    }
}
