package chat.atrium.protocol.rsm;

import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a result came (XEP-0059 §2).
 *
 * @param first the id of its first item; absent if the page is empty
 * @param index the place of the first item in the whole result, counted from 0, if the server tells
 * @param last the id of its last item; absent if the page is empty
 * @param count the size of the whole result, if the server tells
 */
public record Page(
        @Nullable String first,
        @Nullable Integer index,
        @Nullable String last,
        @Nullable Integer count) {

    private static final String NS = PageRequest.NAMESPACE;
    private static final String FIRST = "first";

    /** A page without items. */
    public static Page empty(@Nullable Integer count) {
        return new Page(null, null, null, count);
    }

    /** Reads a page; a number that is none counts as not told. */
    public static Page read(Element set) {
        Optional<Element> first = set.find(NS, FIRST);
        return new Page(
                first.map(Element::text).orElse(null),
                first.flatMap(element -> element.findAttribute("index"))
                        .flatMap(Page::number)
                        .orElse(null),
                set.find(NS, "last").map(Element::text).orElse(null),
                set.find(NS, "count").map(Element::text).flatMap(Page::number).orElse(null));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseUnsignedInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(NS, "set");
        if (first != null) {
            builder.child(Element.builder(NS, FIRST)
                    .attribute("index", Optional.ofNullable(index))
                    .text(first)
                    .build());
        }
        if (last != null) {
            builder.child("last", last);
        }
        if (count != null) {
            builder.child("count", count.toString());
        }
        return builder.build();
    }
}
