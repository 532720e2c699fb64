package chat.atrium.gateway.conversation;

import chat.atrium.protocol.xml.Attribute;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares XML as trees, with wildcards on the expected side. The order of attributes and of sibling elements is
 * without meaning in XMPP and is not compared; white space between elements neither.
 */
final class Comparison {

    private final Wildcards wildcards;

    Comparison(Wildcards wildcards) {
        this.wildcards = wildcards;
    }

    /** Where the two differ; absent if they do not, and then the wildcards keep what they matched. */
    Optional<String> difference(Element expected, Element actual) {
        if (!expected.name().equals(actual.name())) {
            return Optional.of("it is " + actual.name() + " instead of " + expected.name());
        }
        return attributesDiffer(expected, actual).or(() -> childrenDiffer(expected, actual));
    }

    private Optional<String> attributesDiffer(Element expected, Element actual) {
        for (Attribute attribute : expected.attributes()) {
            Optional<String> value = find(actual, attribute.name());
            boolean optional = attribute.value().equals(Wildcards.MAYBE);
            if (value.isEmpty() && !optional) {
                return Optional.of("<" + expected.local() + "> has no " + attribute.name());
            }
            if (value.isPresent() && !optional && !wildcards.matches(attribute.value(), value.get())) {
                return Optional.of("<%s %s='%s'> should be '%s'"
                        .formatted(expected.local(), attribute.name(), value.get(), wildcards.fill(attribute.value())));
            }
        }
        return actual.attributes().stream()
                .filter(attribute -> find(expected, attribute.name()).isEmpty())
                .findFirst()
                .map(surplus -> "<%s> has also %s='%s'".formatted(actual.local(), surplus.name(), surplus.value()));
    }

    private Optional<String> childrenDiffer(Element expected, Element actual) {
        boolean open = text(expected).equals(Wildcards.ANY);
        List<Element> surplus = new ArrayList<>(actual.elements().toList());
        for (Element child : expected.elements().toList()) {
            Optional<Element> match = surplus.stream()
                    .filter(candidate -> matches(child, candidate))
                    .findFirst();
            if (match.isEmpty()) {
                return Optional.of(nearest(child, surplus));
            }
            surplus.remove(match.get());
        }
        if (open) {
            return Optional.empty();
        }
        if (!surplus.isEmpty()) {
            return Optional.of("<%s> has also %s".formatted(actual.local(), surplus.getFirst()));
        }
        if (!wildcards.matches(text(expected), text(actual))) {
            return Optional.of("<%s> holds '%s', not '%s'"
                    .formatted(actual.local(), text(actual), wildcards.fill(text(expected))));
        }
        return Optional.empty();
    }

    /** True if they do not differ; else the wildcards keep nothing. */
    boolean matches(Element expected, Element actual) {
        Wildcards trial = wildcards.copy();
        boolean same = new Comparison(trial).difference(expected, actual).isEmpty();
        if (same) {
            wildcards.adopt(trial);
        }
        return same;
    }

    private String nearest(Element missing, List<Element> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.name().equals(missing.name()))
                .findFirst()
                .flatMap(candidate -> new Comparison(wildcards.copy()).difference(missing, candidate))
                .orElseGet(() -> "there is no " + missing);
    }

    private static Optional<String> find(Element element, Name name) {
        return element.findAttribute(name.namespace(), name.local());
    }

    /** The text of an element; indentation around child elements does not count. */
    private static String text(Element element) {
        return element.elements().findAny().isPresent() ? element.text().strip() : element.text();
    }
}
