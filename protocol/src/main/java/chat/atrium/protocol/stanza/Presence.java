package chat.atrium.protocol.stanza;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A presence (RFC 6121 §3 and §4). */
public record Presence(
        StanzaHeader header,
        Type type,
        List<Element> payloads,
        @Nullable StanzaError error) implements Stanza {

    /** RFC 6121 §4.7.1; AVAILABLE is the presence without {@code type}. */
    public enum Type {
        AVAILABLE,
        UNAVAILABLE,
        SUBSCRIBE,
        SUBSCRIBED,
        UNSUBSCRIBE,
        UNSUBSCRIBED,
        PROBE,
        ERROR
    }

    /** RFC 6121 §4.7.2.1; ONLINE is the presence without {@code <show/>}. */
    public enum Show {
        CHAT,
        ONLINE,
        AWAY,
        XA,
        DND
    }

    public Presence {
        payloads = List.copyOf(payloads);
        if ((type == Type.ERROR) != (error != null)) {
            throw new IllegalArgumentException("an error has type error and the other way round");
        }
    }

    public Presence(StanzaHeader header, Type type, List<Element> payloads) {
        this(header, type, payloads, null);
    }

    /** A presence with nothing in it. */
    public static Presence of(Type type) {
        return new Presence(StanzaHeader.empty(), type, List.of());
    }

    static Presence read(Element element) {
        StanzaHeader header = StanzaHeader.read(element);
        Type type = element.findAttribute("type").map(Presence::typeOf).orElse(Type.AVAILABLE);
        StanzaError error = type == Type.ERROR ? StanzaError.readFrom(element) : null;
        return new Presence(header, type, StanzaError.payloadsOf(element, error), error);
    }

    private static Type typeOf(String value) {
        return switch (value) {
            case "unavailable" -> Type.UNAVAILABLE;
            case "subscribe" -> Type.SUBSCRIBE;
            case "subscribed" -> Type.SUBSCRIBED;
            case "unsubscribe" -> Type.UNSUBSCRIBE;
            case "unsubscribed" -> Type.UNSUBSCRIBED;
            case "probe" -> Type.PROBE;
            case "error" -> Type.ERROR;
            default -> throw new StanzaException(ErrorCondition.BAD_REQUEST, "unknown type of presence");
        };
    }

    /** True for the types of RFC 6121 §3, which change subscriptions. */
    public boolean isSubscription() {
        return switch (type) {
            case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> true;
            case AVAILABLE, UNAVAILABLE, PROBE, ERROR -> false;
        };
    }

    /** The availability; an unknown value counts as online. */
    public Show show() {
        return switch (find(Namespaces.CLIENT, "show").map(Element::text).orElse("")) {
            case "chat" -> Show.CHAT;
            case "away" -> Show.AWAY;
            case "xa" -> Show.XA;
            case "dnd" -> Show.DND;
            default -> Show.ONLINE;
        };
    }

    /** The text of the first {@code <status/>}. */
    public Optional<String> findStatus() {
        return find(Namespaces.CLIENT, "status").map(Element::text);
    }

    /**
     * The priority, -128 to 127, 0 when there is none (RFC 6121 §4.7.2.3).
     *
     * @throws StanzaException {@code bad-request} if it is no number in that range
     */
    public int priority() {
        String text = find(Namespaces.CLIENT, "priority").map(Element::text).orElse("0");
        try {
            return Byte.parseByte(text.trim());
        } catch (NumberFormatException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a priority is an integer from -128 to 127");
        }
    }

    @Override
    public Optional<StanzaError> findError() {
        return Optional.ofNullable(error);
    }

    @Override
    public Presence withHeader(StanzaHeader newHeader) {
        return new Presence(newHeader, type, payloads, error);
    }

    /** The same presence with one more payload at the end. */
    public Presence with(Element payload) {
        return new Presence(
                header,
                type,
                Stream.concat(payloads.stream(), Stream.of(payload)).toList(),
                error);
    }

    /** The same presence without the payloads that match. */
    public Presence without(Predicate<Element> unwanted) {
        return new Presence(
                header, type, payloads.stream().filter(unwanted.negate()).toList(), error);
    }

    @Override
    public Presence toError(StanzaError answer) {
        return new Presence(header.answered(), Type.ERROR, payloads, answer);
    }

    @Override
    public Element toElement() {
        String typeName = type == Type.AVAILABLE ? null : type.name().toLowerCase(Locale.ROOT);
        Element.Builder builder = header.write("presence", typeName).children(payloads);
        if (error != null) {
            builder.child(error.toElement());
        }
        return builder.build();
    }
}
