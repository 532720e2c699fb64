package chat.atrium.protocol.stream;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <stream:error/>} that ends a stream (RFC 6120 §4.9).
 *
 * @param text for people, in English
 * @param specific says more, in a namespace of its own (§4.9.4)
 */
public record StreamError(
        StreamErrorCondition condition,
        @Nullable String text,
        @Nullable Element specific) {

    public static StreamError of(StreamErrorCondition condition) {
        return new StreamError(condition, null, null);
    }

    public static StreamError of(StreamErrorCondition condition, String text) {
        return new StreamError(condition, text, null);
    }

    /** True for the error by which a peer ends its stream. */
    public static boolean isError(Element element) {
        return element.is(Namespaces.STREAM, "error");
    }

    public Element toElement() {
        Element.Builder builder = Element.builder(Namespaces.STREAM, "error")
                .child(Element.of(Namespaces.STREAM_ERRORS, condition.wireName()));
        if (text != null) {
            builder.child(Element.builder(Namespaces.STREAM_ERRORS, "text")
                    .attribute(Namespaces.XML, "lang", "en")
                    .text(text)
                    .build());
        }
        return specific == null ? builder.build() : builder.child(specific).build();
    }
}
