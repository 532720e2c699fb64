package chat.atrium.protocol.xep.ping;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;

/** The question whether somebody is there (XEP-0199 §3); the answer is an empty result. */
public record Ping() {

    public static final String NAMESPACE = "urn:xmpp:ping";

    public static final Name NAME = new Name(NAMESPACE, "ping");

    public Element toElement() {
        return Element.of(NAMESPACE, NAME.local());
    }
}
