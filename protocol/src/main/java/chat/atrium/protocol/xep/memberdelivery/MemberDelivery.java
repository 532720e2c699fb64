package chat.atrium.protocol.xep.memberdelivery;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;

/** The names, and the requests that have no content. */
public final class MemberDelivery {

    public static final String NAMESPACE = "urn:atrium:member-delivery:0";

    /** Switches delivery on for the session that asks (§5.1). */
    public static final Name ENABLE = new Name(NAMESPACE, "enable");

    /** Switches it off (§5.1). */
    public static final Name DISABLE = new Name(NAMESPACE, "disable");

    /** Ends the membership in a room (§5.3). */
    public static final Name LEAVE = new Name(NAMESPACE, "leave");

    private MemberDelivery() {}

    public static Element request(Name name) {
        return Element.of(name.namespace(), name.local());
    }
}
