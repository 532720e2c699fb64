package chat.atrium.protocol.xep.mucsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes to what happens in a room, or tells of such a subscription.
 *
 * @param room in lists only
 * @param password of the room, in requests only
 * @param nodes what is wanted, such as {@link #MESSAGES}
 */
public record RoomSubscription(
        @Nullable BareJid room, Nickname nickname, @Nullable String password, List<String> nodes) {

    public static final String NAMESPACE = "urn:xmpp:mucsub:0";

    /** What is said to all. */
    public static final String MESSAGES = "urn:xmpp:mucsub:nodes:messages";

    public static final Name SUBSCRIBE = new Name(NAMESPACE, "subscribe");
    public static final Name UNSUBSCRIBE = new Name(NAMESPACE, "unsubscribe");
    public static final Name SUBSCRIPTIONS = new Name(NAMESPACE, "subscriptions");

    private static final String EVENT = "event";
    private static final String NODE = "node";

    public RoomSubscription {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads a request or its answer.
     *
     * @throws StanzaException {@code bad-request} without a nickname
     */
    public static RoomSubscription read(Element subscribe) {
        try {
            return new RoomSubscription(
                    subscribe.findAttribute("jid").map(BareJid::parse).orElse(null),
                    Nickname.parse(subscribe.findAttribute("nick").orElse("")),
                    subscribe.findAttribute("password").orElse(null),
                    subscribe
                            .elements(NAMESPACE, EVENT)
                            .flatMap(event -> event.findAttribute(NODE).stream())
                            .toList());
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a nickname is needed");
        }
    }

    public Element toElement() {
        return toElement(SUBSCRIBE.local());
    }

    private Element toElement(String local) {
        Element.Builder builder = Element.builder(NAMESPACE, local)
                .attribute("jid", Optional.ofNullable(room))
                .attribute("nick", nickname.toString())
                .attribute("password", Optional.ofNullable(password));
        nodes.forEach(node -> builder.child(
                Element.builder(NAMESPACE, EVENT).attribute(NODE, node).build()));
        return builder.build();
    }

    /** The list of an account's subscriptions. */
    public static Element list(List<RoomSubscription> subscriptions) {
        Element.Builder builder = Element.builder(NAMESPACE, SUBSCRIPTIONS.local());
        subscriptions.forEach(each -> builder.child(each.toElement("subscription")));
        return builder.build();
    }

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
        return "RoomSubscription[room=%s, nickname=%s, nodes=%s]".formatted(room, nickname, nodes);
    }
}
