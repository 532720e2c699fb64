package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How values are written in attributes. */
final class Wire {

    private Wire() {}

    static String dashed(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T> Optional<T> find(T[] values, Function<T, String> wireName, String wanted) {
        for (T value : values) {
            if (wireName.apply(value).equals(wanted)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /**
     * The node that a request is about.
     *
     * @throws StanzaException {@code bad-request} with {@code nodeid-required} (XEP-0060 §7.1.3, §8.1.3)
     */
    static String node(Element element) {
        return element.findAttribute("node")
                .filter(node -> !node.isEmpty())
                .orElseThrow(
                        () -> new StanzaException(PubSubCondition.NODEID_REQUIRED.with(ErrorCondition.BAD_REQUEST)));
    }

    /**
     * The address of who is subscribed or affiliated.
     *
     * @throws StanzaException {@code bad-request} with {@code invalid-jid} (§6.1.3.1)
     */
    static Jid jid(Element element) {
        return jid(element.findAttribute("jid").orElse(""));
    }

    static Jid jid(String address) {
        try {
            return Jid.parse(address);
        } catch (InvalidJidException e) {
            throw new StanzaException(PubSubCondition.INVALID_JID.with(ErrorCondition.BAD_REQUEST));
        }
    }

    static StanzaException badRequest(String text) {
        return new StanzaException(ErrorCondition.BAD_REQUEST, text);
    }
}
