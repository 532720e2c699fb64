package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Create;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Other;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Publish;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.ReadAffiliations;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.ReadItems;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.ReadSubscriptions;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Retract;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Subscribe;
import chat.atrium.protocol.xep.pubsub.PubSubRequest.Unsubscribe;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the requests of users. */
final class RequestXml {

    private static final String NS = PubSub.NAMESPACE;
    private static final String NODE = "node";

    private RequestXml() {}

    static PubSubRequest read(Iq.Type type, Element pubsub) {
        Element verb = pubsub.elements().findFirst().orElseThrow(() -> Wire.badRequest("nothing is asked"));
        return type == Iq.Type.SET ? change(verb, pubsub) : question(verb, pubsub);
    }

    private static PubSubRequest change(Element verb, Element pubsub) {
        return switch (verb.local()) {
            case "publish" ->
                new Publish(
                        Wire.node(verb), onlyItem(verb).map(Item::read).orElse(null), form(pubsub, "publish-options"));
            case "retract" -> new Retract(Wire.node(verb), idOf(verb), isTrue(verb, "notify"));
            case "create" -> new Create(optionalNode(verb), form(pubsub, "configure"));
            case "subscribe" -> new Subscribe(Wire.node(verb), Wire.jid(verb));
            case "unsubscribe" -> new Unsubscribe(Wire.node(verb), Wire.jid(verb));
            case "options" -> new Other("subscription-options");
            default -> throw Wire.badRequest("not known: " + verb.local());
        };
    }

    private static PubSubRequest question(Element verb, Element pubsub) {
        return switch (verb.local()) {
            case "items" ->
                new ReadItems(
                        Wire.node(verb),
                        verb.elements(NS, "item")
                                .flatMap(item -> item.findAttribute("id").stream())
                                .toList(),
                        verb.findAttribute("max_items").map(RequestXml::number).orElse(null),
                        pubsub.elements()
                                .filter(child -> child.name().equals(PageRequest.NAME))
                                .findFirst()
                                .map(PageRequest::read)
                                .orElse(null));
            case "subscriptions" -> new ReadSubscriptions(optionalNode(verb));
            case "affiliations" -> new ReadAffiliations(optionalNode(verb));
            case "options" -> new Other("subscription-options");
            case "default" -> new Other("retrieve-default-sub");
            default -> throw Wire.badRequest("not known: " + verb.local());
        };
    }

    /** One request publishes one item: of several each would need its own answer (§7.1.3.6). */
    private static Optional<Element> onlyItem(Element publish) {
        List<Element> items = publish.elements(NS, "item").toList();
        if (items.size() > 1) {
            throw Wire.badRequest("one item at a time");
        }
        return items.stream().findFirst();
    }

    /** §7.2.3.4: an item or its id is missing. */
    private static String idOf(Element retract) {
        return onlyItem(retract)
                .flatMap(item -> item.findAttribute("id"))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> new StanzaException(PubSubCondition.ITEM_REQUIRED.with(ErrorCondition.BAD_REQUEST)));
    }

    private static @Nullable Form form(Element pubsub, String local) {
        return pubsub.find(NS, local)
                .flatMap(options -> options.elements().findFirst())
                .map(Form::read)
                .orElse(null);
    }

    private static @Nullable String optionalNode(Element verb) {
        return verb.findAttribute(NODE).filter(node -> !node.isEmpty()).orElse(null);
    }

    private static boolean isTrue(Element element, String attribute) {
        return element.findAttribute(attribute)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw Wire.badRequest("not a number");
        }
    }

    static Element write(PubSubRequest request) {
        return switch (request) {
            case Publish(String node, Item item, Form options) -> {
                Element.Builder publish = verb("publish", node);
                if (item != null) {
                    publish.child(item.toElement(NS));
                }
                yield with(publish.build(), "publish-options", options);
            }
            case Retract(String node, String id, boolean told) -> {
                Element.Builder retract = verb("retract", node).child(new Item(id, null, null).toElement(NS));
                yield PubSub.wrap(told ? retract.attribute("notify", "true").build() : retract.build());
            }
            case Create(String node, Form config) -> with(verb("create", node).build(), "configure", config);
            case Subscribe(String node, Jid jid) ->
                PubSub.wrap(
                        verb("subscribe", node).attribute("jid", jid.toString()).build());
            case Unsubscribe(String node, Jid jid) ->
                PubSub.wrap(verb("unsubscribe", node)
                        .attribute("jid", jid.toString())
                        .build());
            case ReadItems read -> write(read);
            case ReadSubscriptions(String node) ->
                PubSub.wrap(verb("subscriptions", node).build());
            case ReadAffiliations(String node) ->
                PubSub.wrap(verb("affiliations", node).build());
            case Other(String feature) -> throw new IllegalArgumentException("not written here: " + feature);
        };
    }

    private static Element write(ReadItems read) {
        Element.Builder items = verb("items", read.node()).attribute("max_items", Optional.ofNullable(read.max()));
        read.ids().forEach(id -> items.child(new Item(id, null, null).toElement(NS)));
        Element.Builder pubsub = Element.builder(NS, PubSub.NAME.local()).child(items.build());
        PageRequest page = read.page();
        return page == null ? pubsub.build() : pubsub.child(page.toElement()).build();
    }

    private static Element.Builder verb(String local, @Nullable String node) {
        return Element.builder(NS, local).attribute(NODE, Optional.ofNullable(node));
    }

    private static Element with(Element verb, String local, @Nullable Form form) {
        Element.Builder pubsub = Element.builder(NS, PubSub.NAME.local()).child(verb);
        return form == null
                ? pubsub.build()
                : pubsub.child(Element.builder(NS, local)
                                .child(form.toElement())
                                .build())
                        .build();
    }
}
