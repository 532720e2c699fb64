package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.Configure;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.Delete;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.Purge;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.ReadAffiliated;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.ReadConfig;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.ReadDefaults;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.ReadSubscribers;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.SetAffiliated;
import chat.atrium.protocol.xep.pubsub.OwnerRequest.SetSubscribers;
import chat.atrium.protocol.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the requests of owners. */
final class OwnerXml {

    private static final String NS = PubSub.OWNER;
    private static final String AFFILIATION = "affiliation";
    private static final String SUBSCRIPTION = "subscription";

    private OwnerXml() {}

    static OwnerRequest read(Iq.Type type, Element pubsub) {
        Element verb = pubsub.elements().findFirst().orElseThrow(() -> Wire.badRequest("nothing is asked"));
        return type == Iq.Type.SET ? change(verb) : question(verb);
    }

    private static OwnerRequest change(Element verb) {
        String node = Wire.node(verb);
        return switch (verb.local()) {
            case "configure" ->
                new Configure(
                        node,
                        verb.elements()
                                .findFirst()
                                .map(Form::read)
                                .orElseThrow(() -> Wire.badRequest("a form is missing")));
            case "delete" -> new Delete(node);
            case "purge" -> new Purge(node);
            case "subscriptions" -> new SetSubscribers(node, changes(verb, SUBSCRIPTION, SubscriptionState::find));
            case "affiliations" -> new SetAffiliated(node, changes(verb, AFFILIATION, Affiliation::find));
            default -> throw Wire.badRequest("not known: " + verb.local());
        };
    }

    private static OwnerRequest question(Element verb) {
        return switch (verb.local()) {
            case "default" -> new ReadDefaults();
            case "configure" -> new ReadConfig(Wire.node(verb));
            case "subscriptions" -> new ReadSubscribers(Wire.node(verb));
            case "affiliations" -> new ReadAffiliated(Wire.node(verb));
            default -> throw Wire.badRequest("not known: " + verb.local());
        };
    }

    /** §8.9.2.4: each entity once; §8.9.2.1: what is not said about one does not change. */
    private static <T> Map<Jid, T> changes(Element list, String local, Function<String, Optional<T>> value) {
        Map<Jid, T> changes = new LinkedHashMap<>();
        list.elements(NS, local)
                .filter(entry -> entry.findAttribute(local).isPresent())
                .forEach(entry -> {
                    T wanted = entry.findAttribute(local)
                            .flatMap(value)
                            .orElseThrow(() -> Wire.badRequest("not known as " + local));
                    if (changes.put(Wire.jid(entry), wanted) != null) {
                        throw Wire.badRequest("each entity once");
                    }
                });
        return changes;
    }

    static Element write(OwnerRequest request) {
        Element verb = switch (request) {
            case ReadDefaults defaults -> of("default", null, List.of());
            case ReadConfig(String node) -> of("configure", node, List.of());
            case Configure(String node, Form form) -> of("configure", node, List.of(form.toElement()));
            case Delete(String node) -> of("delete", node, List.of());
            case Purge(String node) -> of("purge", node, List.of());
            case ReadSubscribers(String node) -> of("subscriptions", node, List.of());
            case SetSubscribers(String node, Map<Jid, SubscriptionState> changes) ->
                of("subscriptions", node, entries(SUBSCRIPTION, changes, SubscriptionState::wireName));
            case ReadAffiliated(String node) -> of("affiliations", node, List.of());
            case SetAffiliated(String node, Map<Jid, Affiliation> changes) ->
                of("affiliations", node, entries(AFFILIATION, changes, Affiliation::wireName));
        };
        return Element.builder(NS, "pubsub").child(verb).build();
    }

    private static <T> List<Element> entries(String local, Map<Jid, T> values, Function<T, String> wireName) {
        return values.entrySet().stream()
                .map(entry -> Element.builder(NS, local)
                        .attribute("jid", entry.getKey().toString())
                        .attribute(local, wireName.apply(entry.getValue()))
                        .build())
                .toList();
    }

    private static Element of(String local, @Nullable String node, List<Element> children) {
        return Element.builder(NS, local)
                .attribute("node", Optional.ofNullable(node))
                .children(children)
                .build();
    }
}
