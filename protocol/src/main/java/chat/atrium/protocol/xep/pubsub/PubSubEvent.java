package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to a node, as its subscribers are told (XEP-0060 §7.1.2, §7.2.2, §8). */
public sealed interface PubSubEvent {

    String node();

    /** Items are new or changed (§7.1.2). */
    record Published(String node, List<Item> items) implements PubSubEvent {
        public Published {
            items = List.copyOf(items);
        }
    }

    /** Items are gone (§7.2.2). */
    record Retracted(String node, List<String> ids) implements PubSubEvent {
        public Retracted {
            ids = List.copyOf(ids);
        }
    }

    /** All items are gone (§8.5.2). */
    record Purged(String node) implements PubSubEvent {}

    /** The node is gone (§8.4.2). */
    record Deleted(String node) implements PubSubEvent {}

    /** The node is configured otherwise (§8.2.5.4). */
    record Configured(String node) implements PubSubEvent {}

    /** A subscription is another (§8.8.2.2). */
    record Subscribed(String node, Jid jid, SubscriptionState state) implements PubSubEvent {}

    /** The event that a message carries; absent if it carries none that is known here. */
    static Optional<PubSubEvent> find(Stanza message) {
        return message.find(PubSub.EVENT, "event")
                .flatMap(event -> event.elements().findFirst())
                .flatMap(EventXml::read);
    }

    default Element toElement() {
        return EventXml.write(this);
    }

    /** Reads and writes events. */
    final class EventXml {

        private static final String NS = PubSub.EVENT;

        private EventXml() {}

        static Optional<PubSubEvent> read(Element element) {
            String node = element.findAttribute("node").orElse("");
            return Optional.ofNullable(
                    switch (element.local()) {
                        case "items" -> items(node, element);
                        case "purge" -> new Purged(node);
                        case "delete" -> new Deleted(node);
                        case "configuration" -> new Configured(node);
                        case "subscription" -> new Subscribed(node, Wire.jid(element), state(element));
                        default -> null;
                    });
        }

        private static PubSubEvent items(String node, Element items) {
            List<String> retracted = items.elements(NS, "retract")
                    .map(retract -> retract.findAttribute("id").orElse(""))
                    .toList();
            return retracted.isEmpty()
                    ? new Published(
                            node, items.elements(NS, "item").map(Item::read).toList())
                    : new Retracted(node, retracted);
        }

        private static SubscriptionState state(Element subscription) {
            return subscription
                    .findAttribute("subscription")
                    .flatMap(SubscriptionState::find)
                    .orElse(SubscriptionState.NONE);
        }

        static Element write(PubSubEvent event) {
            Element child = switch (event) {
                case Published(String node, List<Item> items) ->
                    of("items", node, items.stream().map(item -> item.toElement(NS)));
                case Retracted(String node, List<String> ids) ->
                    of("items", node, ids.stream().map(EventXml::retract));
                case Purged(String node) -> of("purge", node, Stream.empty());
                case Deleted(String node) -> of("delete", node, Stream.empty());
                case Configured(String node) -> of("configuration", node, Stream.empty());
                case Subscribed(String node, Jid jid, SubscriptionState state) ->
                    of("subscription", node, Stream.empty()).toBuilder()
                            .attribute("jid", jid.toString())
                            .attribute("subscription", state.wireName())
                            .build();
            };
            return Element.builder(NS, "event").child(child).build();
        }

        private static Element retract(String id) {
            return Element.builder(NS, "retract").attribute("id", id).build();
        }

        private static Element of(String local, @Nullable String node, Stream<Element> children) {
            return Element.builder(NS, local)
                    .attribute("node", Optional.ofNullable(node))
                    .children(children.toList())
                    .build();
        }
    }
}
