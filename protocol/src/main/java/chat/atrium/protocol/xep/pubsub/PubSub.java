package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;

/** The names of Publish-Subscribe (XEP-0060). */
public final class PubSub {

    public static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    public static final String OWNER = NAMESPACE + "#owner";

    public static final String EVENT = NAMESPACE + "#event";

    public static final String ERRORS = NAMESPACE + "#errors";

    /** The kind of form that configures a node (§16.4.4). */
    public static final String NODE_CONFIG = NAMESPACE + "#node_config";

    /** The kind of form that says on what condition something is published (§16.4.7). */
    public static final String PUBLISH_OPTIONS = NAMESPACE + "#publish-options";

    /** The kind of form that describes a node (§16.4.5). */
    public static final String META_DATA = NAMESPACE + "#meta-data";

    /** The kind of form that asks an owner whether somebody may subscribe (§16.4.2). */
    public static final String SUBSCRIBE_AUTHORIZATION = NAMESPACE + "#subscribe_authorization";

    /** The payload of requests of users. */
    public static final Name NAME = new Name(NAMESPACE, "pubsub");

    /** The payload of requests of owners. */
    public static final Name OWNER_NAME = new Name(OWNER, "pubsub");

    private PubSub() {}

    static Element wrap(Element child) {
        return Element.builder(NAMESPACE, NAME.local()).child(child).build();
    }
}
