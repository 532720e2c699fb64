package chat.atrium.protocol.stanza;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <error/>} of a stanza (RFC 6120 §8.3.2).
 *
 * @param by who found the error, if not the addressee
 * @param text for people, in English
 * @param details application-specific conditions (§8.3.4)
 */
public record StanzaError(
        ErrorType type,
        ErrorCondition condition,
        @Nullable Jid by,
        @Nullable String text,
        List<Element> details) {

    private static final String NS = Namespaces.STANZA_ERRORS;

    public StanzaError {
        details = List.copyOf(details);
    }

    /** The condition with its usual type. */
    public static StanzaError of(ErrorCondition condition) {
        return new StanzaError(condition.usualType(), condition, null, null, List.of());
    }

    /** The condition with its usual type and a text for people. */
    public static StanzaError of(ErrorCondition condition, String text) {
        return new StanzaError(condition.usualType(), condition, null, text, List.of());
    }

    public StanzaError withType(ErrorType newType) {
        return new StanzaError(newType, condition, by, text, details);
    }

    /** The same error without the address of whoever found it. */
    public StanzaError withoutBy() {
        return new StanzaError(type, condition, null, text, details);
    }

    public StanzaError withDetail(Element detail) {
        return new StanzaError(type, condition, by, text, List.of(detail));
    }

    /** Reads the error out of a stanza of type error; what is missing or unknown becomes undefined-condition. */
    static StanzaError readFrom(Element stanza) {
        Optional<Element> found = stanza.find(Namespaces.CLIENT, "error");
        if (found.isEmpty()) {
            return of(ErrorCondition.UNDEFINED_CONDITION);
        }
        Element error = found.get();
        ErrorCondition condition = error.elements()
                .filter(child -> child.namespace().equals(NS) && !child.local().equals("text"))
                .findFirst()
                .flatMap(child -> ErrorCondition.find(child.local()))
                .orElse(ErrorCondition.UNDEFINED_CONDITION);
        ErrorType type =
                error.findAttribute("type").flatMap(StanzaError::typeOf).orElse(condition.usualType());
        Jid by = error.findAttribute("by").map(StanzaException::addressOf).orElse(null);
        String text = error.find(NS, "text").map(Element::text).orElse(null);
        List<Element> details =
                error.elements().filter(child -> !child.namespace().equals(NS)).toList();
        return new StanzaError(type, condition, by, text, details);
    }

    /** The children of a stanza without the element that {@link #readFrom} has read. */
    static List<Element> payloadsOf(Element stanza, @Nullable StanzaError error) {
        return stanza.elements()
                .filter(child -> error == null || !child.is(Namespaces.CLIENT, "error"))
                .toList();
    }

    private static Optional<ErrorType> typeOf(String value) {
        try {
            return Optional.of(ErrorType.valueOf(value.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Element toElement() {
        Element.Builder builder = Element.builder(Namespaces.CLIENT, "error")
                .attribute("type", type.wireName())
                .attribute("by", Optional.ofNullable(by))
                .child(Element.of(NS, condition.wireName()));
        if (text != null) {
            builder.child(Element.builder(NS, "text")
                    .attribute(Namespaces.XML, "lang", "en")
                    .text(text)
                    .build());
        }
        return builder.children(details).build();
    }
}
