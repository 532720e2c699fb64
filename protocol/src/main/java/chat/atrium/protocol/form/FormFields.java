package chat.atrium.protocol.form;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.stream.Stream;

/** The fields directly inside a form, a table's head or a table's row. */
final class FormFields {

    private static final String FIELD = "field";

    private FormFields() {}

    static List<Field> read(Element parent) {
        return parent.elements(Form.NAMESPACE, FIELD).map(Field::read).toList();
    }

    static void write(Element.Builder parent, List<Field> fields) {
        fields.forEach(field -> parent.child(field.toElement()));
    }

    static Element wrap(String local, List<Field> fields) {
        Element.Builder builder = Element.builder(Form.NAMESPACE, local);
        write(builder, fields);
        return builder.build();
    }

    /** The fields behind the one that names their kind (XEP-0068 §3.1). */
    static List<Field> behind(String formType, List<Field> fields) {
        return Stream.concat(Stream.of(Field.hidden(Form.FORM_TYPE, formType)), fields.stream())
                .toList();
    }
}
