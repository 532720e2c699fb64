package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users ask of those who have nodes (XEP-0060 §5, §6, §7, §8.1). */
public sealed interface PubSubRequest {

    /**
     * Publishes an item (§7.1).
     *
     * @param item absent if there is none, for nodes that do without
     * @param options on what condition; the configuration of a node that is made by it (§7.1.5)
     */
    record Publish(
            String node, @Nullable Item item, @Nullable Form options) implements PubSubRequest {}

    /**
     * Takes an item back (§7.2).
     *
     * @param told subscribers are to be told even if the node does not say so
     */
    record Retract(String node, String id, boolean told) implements PubSubRequest {}

    /**
     * Makes a node (§8.1).
     *
     * @param node absent if the service is to name it
     */
    record Create(@Nullable String node, @Nullable Form config) implements PubSubRequest {}

    /** Subscribes an address (§6.1). */
    record Subscribe(String node, Jid jid) implements PubSubRequest {}

    /** Ends a subscription (§6.2). */
    record Unsubscribe(String node, Jid jid) implements PubSubRequest {}

    /**
     * Reads items (§6.5).
     *
     * @param ids those wanted; none for all
     * @param max the newest so many
     */
    record ReadItems(
            String node,
            List<String> ids,
            @Nullable Integer max,
            @Nullable PageRequest page) implements PubSubRequest {
        public ReadItems {
            ids = List.copyOf(ids);
        }

        /** Reads all items. */
        public static ReadItems all(String node) {
            return new ReadItems(node, List.of(), null, null);
        }
    }

    /** Reads one's own subscriptions, to one node or to all (§5.6). */
    record ReadSubscriptions(@Nullable String node) implements PubSubRequest {}

    /** Reads one's own affiliations, to one node or to all (§5.7). */
    record ReadAffiliations(@Nullable String node) implements PubSubRequest {}

    /**
     * Something else that the specification has.
     *
     * @param feature by its name in service discovery
     */
    record Other(String feature) implements PubSubRequest {}

    /**
     * Reads a request.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} if it is not well made
     */
    static PubSubRequest read(Iq.Type type, Element pubsub) {
        return RequestXml.read(type, pubsub);
    }

    /** The payload of the IQ. */
    default Element toElement() {
        return RequestXml.write(this);
    }

    /** True if it changes something, and so belongs into a set. */
    default boolean changes() {
        return switch (this) {
            case Publish publish -> true;
            case Retract retract -> true;
            case Create create -> true;
            case Subscribe subscribe -> true;
            case Unsubscribe unsubscribe -> true;
            case ReadItems read -> false;
            case ReadSubscriptions read -> false;
            case ReadAffiliations read -> false;
            case Other other -> false;
        };
    }
}
