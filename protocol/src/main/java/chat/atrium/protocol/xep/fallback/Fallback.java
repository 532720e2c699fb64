package chat.atrium.protocol.xep.fallback;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the body that repeats in words what a payload says (XEP-0428 §3).
 *
 * @param of the namespace of the payload
 * @param range the part, counted in code points; absent: all of the body
 */
public record Fallback(String of, @Nullable Range range) {

    public static final String NAMESPACE = "urn:xmpp:fallback:0";

    private static final String LOCAL = "fallback";

    /** From a code point to another one, which is behind it. */
    public record Range(int start, int end) {}

    /** What is left of the body for who understands that payload. */
    public static String bodyWithout(Message message, String payload) {
        String body = message.findBody().orElse("");
        for (Element fallback : message.payloads()) {
            if (fallback.is(NAMESPACE, LOCAL)
                    && fallback.findAttribute("for").filter(payload::equals).isPresent()) {
                Optional<Element> part = fallback.find(NAMESPACE, "body");
                return part.isEmpty() || part.get().findAttribute("end").isEmpty() ? "" : without(body, part.get());
            }
        }
        return body;
    }

    private static String without(String body, Element part) {
        int length = body.codePointCount(0, body.length());
        int start = number(part.findAttribute("start").orElse("0"));
        int end = number(part.findAttribute("end").orElse(""));
        if (start < 0 || end < start || end > length) {
            return body;
        }
        int from = body.offsetByCodePoints(0, start);
        return body.substring(0, from) + body.substring(body.offsetByCodePoints(from, end - start));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    public Element toElement() {
        Element.Builder fallback = Element.builder(NAMESPACE, LOCAL).attribute("for", of);
        if (range != null) {
            fallback.child(Element.builder(NAMESPACE, "body")
                    .attribute("start", Integer.toString(range.start()))
                    .attribute("end", Integer.toString(range.end()))
                    .build());
        }
        return fallback.build();
    }
}
