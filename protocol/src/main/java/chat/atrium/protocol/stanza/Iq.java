package chat.atrium.protocol.stanza;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request or its answer (RFC 6120 §8.2.3): always an id; a get or set has exactly one payload, a result at most one.
 */
public record Iq(
        StanzaHeader header,
        Type type,
        List<Element> payloads,
        @Nullable StanzaError error) implements Stanza {

    /** RFC 6120 §8.2.3. */
    public enum Type {
        GET,
        SET,
        RESULT,
        ERROR
    }

    public Iq {
        payloads = List.copyOf(payloads);
        if ((type == Type.ERROR) != (error != null)) {
            throw new IllegalArgumentException("an error has type error and the other way round");
        }
    }

    public static Iq get(String id, Element payload) {
        return new Iq(StanzaHeader.empty().withId(id), Type.GET, List.of(payload), null);
    }

    public static Iq set(String id, Element payload) {
        return new Iq(StanzaHeader.empty().withId(id), Type.SET, List.of(payload), null);
    }

    static Iq read(Element element) {
        StanzaHeader header = StanzaHeader.read(element);
        if (header.id() == null) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "an IQ needs an id");
        }
        Type type = typeOf(element.findAttribute("type").orElse(""));
        StanzaError error = type == Type.ERROR ? StanzaError.readFrom(element) : null;
        List<Element> payloads = StanzaError.payloadsOf(element, error);
        if (type == Type.RESULT && payloads.size() > 1 || isRequest(type) && payloads.size() != 1) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a request has one payload, a result at most one");
        }
        return new Iq(header, type, payloads, error);
    }

    private static Type typeOf(String value) {
        return switch (value) {
            case "get" -> Type.GET;
            case "set" -> Type.SET;
            case "result" -> Type.RESULT;
            case "error" -> Type.ERROR;
            default -> throw new StanzaException(ErrorCondition.BAD_REQUEST, "unknown type of IQ");
        };
    }

    private static boolean isRequest(Type type) {
        return type == Type.GET || type == Type.SET;
    }

    /** True for get and set, which must be answered exactly once. */
    public boolean isRequest() {
        return isRequest(type);
    }

    /** The payload of a get or set. */
    public Element request() {
        return payloads.getFirst();
    }

    /** The payload of a result, if it has one. */
    public Optional<Element> findPayload() {
        return payloads.stream().findFirst();
    }

    /** The empty result that answers this request. */
    public Iq toResult() {
        return new Iq(header.answered(), Type.RESULT, List.of(), null);
    }

    /** The result that answers this request. */
    public Iq toResult(Element payload) {
        return new Iq(header.answered(), Type.RESULT, List.of(payload), null);
    }

    @Override
    public Optional<StanzaError> findError() {
        return Optional.ofNullable(error);
    }

    @Override
    public Iq withHeader(StanzaHeader newHeader) {
        return new Iq(newHeader, type, payloads, error);
    }

    @Override
    public Iq toError(StanzaError answer) {
        return new Iq(header.answered(), Type.ERROR, payloads, answer);
    }

    @Override
    public Element toElement() {
        Element.Builder builder =
                header.write("iq", type.name().toLowerCase(Locale.ROOT)).children(payloads);
        if (error != null) {
            builder.child(error.toElement());
        }
        return builder.build();
    }
}
