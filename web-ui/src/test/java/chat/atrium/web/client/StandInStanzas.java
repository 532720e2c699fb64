package chat.atrium.web.client;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.PubSubReply;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.register.Preauth;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xep.roster.RosterQuery;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What the stand-in does with stanzas. */
final class StandInStanzas {

    private final StandInServer server;
    private final StandInStream stream;

    StandInStanzas(StandInServer server, StandInStream stream) {
        this.server = server;
        this.stream = stream;
    }

    void iq(Element element) {
        Iq iq = (Iq) Stanza.read(element);
        if (iq.isRequest()) {
            stream.push(answer(iq, iq.request()).toElement());
        }
    }

    private Iq answer(Iq iq, Element request) {
        return switch (request.namespace()) {
            case "urn:ietf:params:xml:ns:xmpp-bind" -> {
                stream.resource =
                        request.elements().findFirst().map(Element::text).orElse("r");
                yield iq.toResult(Element.builder(request.namespace(), "bind")
                        .child("jid", stream.full())
                        .build());
            }
            case RosterQuery.NAMESPACE -> iq.toResult(roster());
            case "urn:xmpp:carbons:2", "urn:xmpp:ping" -> iq.toResult();
            case ArchiveQuery.NAMESPACE ->
                iq.toResult(new StandInArchive(server, stream).answer(ArchiveQuery.read(request)));
            case InboxQuery.NAMESPACE ->
                iq.toResult(new StandInArchive(server, stream).answer(InboxQuery.read(request)));
            case Preauth.NAMESPACE ->
                Preauth.read(request).token().equals(server.token)
                        ? iq.toResult()
                        : refused(iq, ErrorCondition.ITEM_NOT_FOUND);
            case RegisterQuery.NAMESPACE -> register(iq, RegisterQuery.read(request));
            case "vcard-temp" -> vcard(iq, request);
            case Workspace.NAMESPACE -> {
                Workspace.findName(request).ifPresent(name -> server.workspace = name);
                yield iq.toResult(new Workspace(server.workspace, false).toElement());
            }
            case PubSub.NAMESPACE -> pubSub(iq, request);
            default -> refused(iq, ErrorCondition.SERVICE_UNAVAILABLE);
        };
    }

    /** Nodes of the account, with one item each. */
    private Iq pubSub(Iq iq, Element request) {
        Map<String, Item> nodes =
                server.nodes.computeIfAbsent(Objects.requireNonNull(stream.name), name -> new ConcurrentHashMap<>());
        return switch (PubSubRequest.read(iq.type(), request)) {
            case PubSubRequest.Publish(String node, Item item, Form options) -> {
                nodes.put(node, Objects.requireNonNull(item));
                server.deliver(
                        stream.name,
                        Element.builder("jabber:client", "message")
                                .attribute("from", stream.bare())
                                .attribute("type", "headline")
                                .child(new PubSubEvent.Published(node, List.of(item)).toElement())
                                .build());
                yield iq.toResult();
            }
            case PubSubRequest.ReadItems(String node, List<String> ids, Integer max, PageRequest page) ->
                nodes.containsKey(node)
                        ? iq.toResult(new PubSubReply.Items(node, List.of(nodes.get(node)), null).toElement())
                        : refused(iq, ErrorCondition.ITEM_NOT_FOUND);
            default -> refused(iq, ErrorCondition.FEATURE_NOT_IMPLEMENTED);
        };
    }

    private Element roster() {
        Element.Builder query = Element.builder(RosterQuery.NAMESPACE, "query");
        server.accounts.keySet().stream()
                .filter(name -> !name.equals(stream.name))
                .forEach(name -> query.child(Element.builder(RosterQuery.NAMESPACE, "item")
                        .attribute("jid", name + "@" + StandInServer.DOMAIN)
                        .attribute("subscription", "both")
                        .build()));
        return query.build();
    }

    private Iq register(Iq iq, RegisterQuery query) {
        String name = Objects.requireNonNull(query.username());
        if (stream.name == null && server.accounts.containsKey(name)) {
            return refused(iq, ErrorCondition.CONFLICT);
        }
        server.account(name, Objects.requireNonNull(query.password()));
        return iq.toResult();
    }

    private Iq vcard(Iq iq, Element request) {
        String owner = iq.findTo()
                .flatMap(to -> to.bare().findLocal())
                .map(local -> local.value())
                .orElse(Objects.requireNonNull(stream.name));
        if (iq.type() == Iq.Type.SET) {
            server.vcards.put(owner, request);
            return iq.toResult();
        }
        return iq.toResult(server.vcards.getOrDefault(owner, request));
    }

    private static Iq refused(Iq iq, ErrorCondition condition) {
        return iq.toError(StanzaError.of(condition));
    }

    void message(Element element) {
        Message message = Stanza.from((Message) Stanza.read(element), Jid.parse(stream.full()));
        String to = message.findTo()
                .flatMap(jid -> jid.bare().findLocal())
                .map(local -> local.value())
                .orElse("");
        if (!server.accounts.containsKey(to)) {
            stream.push(message.toError(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE))
                    .toElement());
            return;
        }
        Message sent = server.keep(Objects.requireNonNull(stream.name), message);
        server.deliver(to, server.keep(to, message).toElement());
        server.streams.stream()
                .filter(other -> other != stream && other.isOf(Objects.requireNonNull(stream.name)))
                .forEach(other -> other.push(carbon(sent, other.bare())));
    }

    private static Element carbon(Message message, String self) {
        Element forwarded = Element.builder(Forwarded.NAMESPACE, "forwarded")
                .child(message.toElement())
                .build();
        return Element.builder("jabber:client", "message")
                .attribute("from", self)
                .child(Element.builder(Carbon.NAMESPACE, "sent")
                        .child(forwarded)
                        .build())
                .build();
    }

    void presence(Element element) {
        Element stamped = element.toBuilder().attribute("from", stream.full()).build();
        server.streams.stream()
                .filter(other -> other != stream && other.resource != null)
                .forEach(other -> other.push(stamped));
    }
}
