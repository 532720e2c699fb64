package chat.atrium.protocol.xep.management;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two ends of a stream say to each other about it, outside of stanzas (XEP-0198). */
public sealed interface Management {

    String NAMESPACE = "urn:xmpp:sm:3";

    /** The stream feature (§2). */
    Element FEATURE = Element.of(NAMESPACE, "sm");

    Element toElement();

    /**
     * The client wants its stanzas counted (§3).
     *
     * @param resume true if it may come back after a broken connection
     * @param max how long it wishes to be waited for, in seconds
     */
    record Enable(boolean resume, @Nullable Integer max) implements Management {
        @Override
        public Element toElement() {
            return builder("enable")
                    .attribute("resume", resume ? Optional.of("true") : Optional.empty())
                    .attribute("max", Optional.ofNullable(max))
                    .build();
        }
    }

    /**
     * From here on stanzas are counted (§3).
     *
     * @param id by which the client may come back, absent if it may not
     * @param max for how long, in seconds
     */
    record Enabled(@Nullable String id, @Nullable Integer max) implements Management {
        @Override
        public Element toElement() {
            return builder("enabled")
                    .attribute("id", Optional.ofNullable(id))
                    .attribute("resume", Optional.ofNullable(id).map(present -> "true"))
                    .attribute("max", Optional.ofNullable(max))
                    .build();
        }
    }

    /**
     * The client is back (§5).
     *
     * @param previous the id of the stream that broke
     * @param handled how many stanzas of the server it has handled
     */
    record Resume(String previous, long handled) implements Management {
        @Override
        public Element toElement() {
            return builder("resume")
                    .attribute("previd", previous)
                    .attribute("h", Long.toString(handled))
                    .build();
        }
    }

    /**
     * The stream goes on (§5).
     *
     * @param handled how many stanzas of the client the server has handled
     */
    record Resumed(String previous, long handled) implements Management {
        @Override
        public Element toElement() {
            return builder("resumed")
                    .attribute("previd", previous)
                    .attribute("h", Long.toString(handled))
                    .build();
        }
    }

    /**
     * It cannot be done (§6).
     *
     * @param handled how many stanzas of the client were handled before, if that is still known (§5)
     */
    record Failed(ErrorCondition condition, @Nullable Long handled) implements Management {
        @Override
        public Element toElement() {
            return builder("failed")
                    .attribute("h", Optional.ofNullable(handled))
                    .child(Element.of(Namespaces.STANZA_ERRORS, condition.wireName()))
                    .build();
        }
    }

    /** The other end shall say how far it is (§4). */
    record Request() implements Management {
        @Override
        public Element toElement() {
            return builder("r").build();
        }
    }

    /** So many stanzas are handled (§4). */
    record Acknowledgement(long handled) implements Management {
        @Override
        public Element toElement() {
            return builder("a").attribute("h", Long.toString(handled)).build();
        }
    }

    /** Why a stream ends whose other end has acknowledged more than it was sent (§6). */
    static StreamError tooHigh(long acknowledged, long sent) {
        Element specific = builder("handled-count-too-high")
                .attribute("h", Long.toString(acknowledged))
                .attribute("send-count", Long.toString(sent))
                .build();
        String text = "acknowledged are " + acknowledged + " stanzas, sent were " + sent;
        return new StreamError(StreamErrorCondition.UNDEFINED_CONDITION, text, specific);
    }

    /** What an element says; absent if it says nothing that this version knows, or not in the right form. */
    static Optional<Management> find(Element element) {
        if (!element.namespace().equals(NAMESPACE)) {
            return Optional.empty();
        }
        return switch (element.local()) {
            case "enable" ->
                Optional.of(
                        new Enable(isTrue(element, "resume"), seconds(element).orElse(null)));
            case "enabled" ->
                Optional.of(new Enabled(
                        isTrue(element, "resume") ? element.findAttribute("id").orElse(null) : null,
                        seconds(element).orElse(null)));
            case "resume" ->
                element.findAttribute("previd").flatMap(id -> handled(element).map(h -> new Resume(id, h)));
            case "resumed" ->
                element.findAttribute("previd").flatMap(id -> handled(element).map(h -> new Resumed(id, h)));
            case "r" -> Optional.of(new Request());
            case "a" -> handled(element).map(Acknowledgement::new);
            default -> Optional.empty();
        };
    }

    private static boolean isTrue(Element element, String attribute) {
        return element.findAttribute(attribute)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    private static Optional<Integer> seconds(Element element) {
        return number(element, "max", Integer.MAX_VALUE).map(Long::intValue);
    }

    /** An unsigned number of 32 bits (§4). */
    private static Optional<Long> handled(Element element) {
        return number(element, "h", 0xFFFF_FFFFL);
    }

    private static Optional<Long> number(Element element, String attribute, long greatest) {
        return element.findAttribute(attribute)
                .filter(text -> text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .filter(text -> !text.isEmpty())
                .map(Long::parseLong)
                .filter(number -> number <= greatest);
    }

    private static Element.Builder builder(String local) {
        return Element.builder(NAMESPACE, local);
    }
}
