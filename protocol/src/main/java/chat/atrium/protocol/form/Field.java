package chat.atrium.protocol.form;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form (XEP-0004 §3.2).
 *
 * @param variable its name; absent only in a fixed text
 * @param type absent in what is submitted
 * @param description for people, longer than the label
 * @param required the form must not be submitted without it
 * @param values those that are set, or preset
 * @param options those that may be chosen
 * @param open values other than the options may be given, too (XEP-0122 §3.2.2); said to clients, not read from them
 */
public record Field(
        @Nullable String variable,
        @Nullable FieldType type,
        @Nullable String label,
        @Nullable String description,
        boolean required,
        List<String> values,
        List<Option> options,
        boolean open) {

    private static final String VALIDATION = "http://jabber.org/protocol/xdata-validate";

    private static final String NS = Form.NAMESPACE;
    private static final String VALUE = "value";

    /** A value that may be chosen. */
    public record Option(@Nullable String label, String value) {}

    public Field {
        values = List.copyOf(values);
        options = List.copyOf(options);
        if (variable == null && type != FieldType.FIXED) {
            throw new IllegalArgumentException("only a fixed text has no variable");
        }
    }

    /** A field that is submitted, or part of a result: its values alone. */
    public static Field of(String variable, String... values) {
        return new Field(variable, null, null, null, false, List.of(values), List.of(), false);
    }

    /** A field that is shown. */
    public static Field of(String variable, FieldType type, String label) {
        return new Field(variable, type, label, null, false, List.of(), List.of(), false);
    }

    /** A field that goes back as it came. */
    public static Field hidden(String variable, String value) {
        return new Field(variable, FieldType.HIDDEN, null, null, false, List.of(value), List.of(), false);
    }

    /**
     * Reads a field.
     *
     * @throws StanzaException {@code bad-request} if it has no variable and is no fixed text
     */
    static Field read(Element field) {
        String variable = field.findAttribute("var").orElse(null);
        // §3.3: what nobody knows is treated as text-single; what is submitted needs no type (§3.2)
        FieldType type = field.findAttribute("type")
                .map(wireName -> FieldType.find(wireName).orElse(FieldType.TEXT_SINGLE))
                .orElse(null);
        if (variable == null && type != FieldType.FIXED) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a field needs a var");
        }
        return new Field(
                variable,
                type,
                field.findAttribute("label").orElse(null),
                field.find(NS, "desc").map(Element::text).orElse(null),
                field.find(NS, "required").isPresent(),
                field.elements(NS, VALUE).map(Element::text).toList(),
                field.elements(NS, "option").map(Field::option).toList(),
                false);
    }

    private static Option option(Element option) {
        return new Option(
                option.findAttribute("label").orElse(null),
                option.find(NS, VALUE).map(Element::text).orElse(""));
    }

    /** The first value. */
    public Optional<String> findValue() {
        return values.stream().findFirst();
    }

    /** The value as yes or no; what is neither is no (§3.3). */
    public boolean isTrue() {
        return findValue()
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    public Field withValues(String... newValues) {
        return new Field(variable, type, label, description, required, List.of(newValues), options, open);
    }

    public Field withOptions(List<Option> newOptions) {
        return new Field(variable, type, label, description, required, values, newOptions, open);
    }

    public Field withDescription(String newDescription) {
        return new Field(variable, type, label, newDescription, required, values, options, open);
    }

    public Field asRequired() {
        return new Field(variable, type, label, description, true, values, options, open);
    }

    /** The same field, taking values other than its options. */
    public Field asOpen() {
        return new Field(variable, type, label, description, required, values, options, true);
    }

    Element toElement() {
        Element.Builder builder = Element.builder(NS, "field")
                .attribute("var", Optional.ofNullable(variable))
                .attribute("type", Optional.ofNullable(type).map(FieldType::wireName))
                .attribute("label", Optional.ofNullable(label));
        if (description != null) {
            builder.child("desc", description);
        }
        if (required) {
            builder.child(Element.of(NS, "required"));
        }
        if (open) {
            builder.child(Element.builder(VALIDATION, "validate")
                    .attribute("datatype", "xs:string")
                    .child(Element.of(VALIDATION, "open"))
                    .build());
        }
        values.forEach(value -> builder.child(VALUE, value));
        options.forEach(option -> builder.child(Element.builder(NS, "option")
                .attribute("label", Optional.ofNullable(option.label()))
                .child(VALUE, option.value())
                .build()));
        return builder.build();
    }
}
