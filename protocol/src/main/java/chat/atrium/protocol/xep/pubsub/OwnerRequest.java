package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xml.Element;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What owners ask about their nodes (XEP-0060 §8). */
public sealed interface OwnerRequest {

    /** Reads the configuration of a node that nobody has configured (§8.3). */
    record ReadDefaults() implements OwnerRequest {}

    /** Reads the configuration of a node (§8.2). */
    record ReadConfig(String node) implements OwnerRequest {}

    /** Configures a node (§8.2.4); a form of type cancel changes nothing. */
    record Configure(String node, Form form) implements OwnerRequest {}

    /** Takes a node away (§8.4). */
    record Delete(String node) implements OwnerRequest {}

    /** Takes all items away (§8.5). */
    record Purge(String node) implements OwnerRequest {}

    /** Reads who is subscribed (§8.8.1). */
    record ReadSubscribers(String node) implements OwnerRequest {}

    /** Changes who is subscribed (§8.8.2). */
    record SetSubscribers(String node, Map<Jid, SubscriptionState> changes) implements OwnerRequest {
        public SetSubscribers {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /** Reads who is affiliated (§8.9.1). */
    record ReadAffiliated(String node) implements OwnerRequest {}

    /** Changes who is affiliated (§8.9.2). */
    record SetAffiliated(String node, Map<Jid, Affiliation> changes) implements OwnerRequest {
        public SetAffiliated {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /**
     * Reads a request.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} if it is not well made
     */
    static OwnerRequest read(Iq.Type type, Element pubsub) {
        return OwnerXml.read(type, pubsub);
    }

    /** The payload of the IQ. */
    default Element toElement() {
        return OwnerXml.write(this);
    }
}
