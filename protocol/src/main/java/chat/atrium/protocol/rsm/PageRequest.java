package chat.atrium.protocol.rsm;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a result is wanted (XEP-0059 §2).
 *
 * @param max how many items at most; absent leaves it to the server, 0 asks for the count alone (§2.7)
 */
public record PageRequest(@Nullable Integer max, Start start) {

    public static final String NAMESPACE = "http://jabber.org/protocol/rsm";

    public static final Name NAME = new Name(NAMESPACE, "set");

    /** Where the page is. */
    public sealed interface Start {

        /** At the beginning (§2.1). */
        record First() implements Start {}

        /** At the end (§2.5). */
        record Last() implements Start {}

        /** Behind the item of that id (§2.2). */
        record After(String id) implements Start {}

        /** In front of the item of that id (§2.3). */
        record Before(String id) implements Start {}

        /** At that place, counted from 0 (§2.6). */
        record At(int index) implements Start {}
    }

    /** The first page. */
    public static PageRequest first(int max) {
        return new PageRequest(max, new Start.First());
    }

    /** The last page. */
    public static PageRequest last(int max) {
        return new PageRequest(max, new Start.Last());
    }

    public static PageRequest after(String id, int max) {
        return new PageRequest(max, new Start.After(id));
    }

    public static PageRequest before(String id, int max) {
        return new PageRequest(max, new Start.Before(id));
    }

    /**
     * Reads a request.
     *
     * @throws StanzaException {@code bad-request} if a number is none or two places are given
     */
    public static PageRequest read(Element set) {
        Integer max = text(set, "max").map(PageRequest::number).orElse(null);
        Optional<String> after = text(set, "after");
        Optional<String> before = text(set, "before");
        Optional<String> index = text(set, "index");
        if (after.isPresent() && before.isPresent() || index.isPresent() && (after.isPresent() || before.isPresent())) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a page has one place");
        }
        return new PageRequest(
                max,
                after.<Start>map(Start.After::new)
                        .or(() -> before.map(id -> id.isEmpty() ? new Start.Last() : new Start.Before(id)))
                        .or(() -> index.map(value -> new Start.At(number(value))))
                        .orElseGet(Start.First::new));
    }

    private static Optional<String> text(Element set, String local) {
        return set.find(NAMESPACE, local).map(Element::text);
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "not a number");
        }
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NAMESPACE, "set");
        if (max != null) {
            builder.child("max", max.toString());
        }
        return switch (start) {
            case Start.First first -> builder.build();
            case Start.Last last ->
                builder.child(Element.of(NAMESPACE, "before")).build();
            case Start.After(String id) -> builder.child("after", id).build();
            case Start.Before(String id) -> builder.child("before", id).build();
            case Start.At(int index) ->
                builder.child("index", Integer.toString(index)).build();
        };
    }
}
