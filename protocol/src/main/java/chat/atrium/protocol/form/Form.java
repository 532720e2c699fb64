package chat.atrium.protocol.form;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data form (XEP-0004 §3).
 *
 * @param instructions paragraphs for people
 * @param fields in the order in which they are shown, without the reported ones
 * @param table the rows of a result that has several (§3.4)
 */
public record Form(
        Type type,
        @Nullable String title,
        List<String> instructions,
        List<Field> fields,
        @Nullable Table table) {

    public static final String NAMESPACE = "jabber:x:data";

    public static final Name NAME = new Name(NAMESPACE, "x");

    /** The field that says which fields there may be (XEP-0068). */
    public static final String FORM_TYPE = "FORM_TYPE";

    /** What the form is for (§3.1). */
    public enum Type {
        /** To be filled in. */
        FORM,
        /** Filled in. */
        SUBMIT,
        /** Not filled in after all. */
        CANCEL,
        /** What came of it. */
        RESULT
    }

    public Form {
        instructions = List.copyOf(instructions);
        fields = List.copyOf(fields);
    }

    /** A form without title and instructions, of a registered kind. */
    public static Form of(Type type, String formType, List<Field> fields) {
        return new Form(type, null, List.of(), FormFields.behind(formType, fields), null);
    }

    /**
     * Reads a form.
     *
     * @throws StanzaException {@code bad-request} if it is none, or its type or a field is not known
     */
    public static Form read(Element x) {
        if (!x.name().equals(NAME)) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "a data form is expected");
        }
        return new Form(
                typeOf(x.findAttribute("type").orElse("")),
                x.find(NAMESPACE, "title").map(Element::text).orElse(null),
                x.elements(NAMESPACE, "instructions").map(Element::text).toList(),
                FormFields.read(x),
                x.find(NAMESPACE, "reported")
                        .map(reported -> Table.read(x, reported))
                        .orElse(null));
    }

    private static Type typeOf(String value) {
        return switch (value) {
            case "form" -> Type.FORM;
            case "submit" -> Type.SUBMIT;
            case "cancel" -> Type.CANCEL;
            case "result" -> Type.RESULT;
            default -> throw new StanzaException(ErrorCondition.BAD_REQUEST, "unknown type of form");
        };
    }

    /** The kind of form (XEP-0068). */
    public Optional<String> findFormType() {
        return findValue(FORM_TYPE);
    }

    public Optional<Field> find(String variable) {
        return fields.stream()
                .filter(field -> variable.equals(field.variable()))
                .findFirst();
    }

    /** The first value of a field. */
    public Optional<String> findValue(String variable) {
        return find(variable).flatMap(Field::findValue);
    }

    /** The rows of a result, if it has several. */
    public Optional<Table> findTable() {
        return Optional.ofNullable(table);
    }

    public Element toElement() {
        Element.Builder builder =
                Element.builder(NAMESPACE, "x").attribute("type", type.name().toLowerCase(Locale.ROOT));
        if (title != null) {
            builder.child("title", title);
        }
        instructions.forEach(paragraph -> builder.child("instructions", paragraph));
        FormFields.write(builder, fields);
        if (table != null) {
            builder.children(table.toElements());
        }
        return builder.build();
    }
}
