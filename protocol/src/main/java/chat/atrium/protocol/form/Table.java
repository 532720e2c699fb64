package chat.atrium.protocol.form;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a result (XEP-0004 §3.4).
 *
 * @param columns what each row has
 * @param rows the values, by the columns' variables
 */
public record Table(List<Field> columns, List<List<Field>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Table read(Element form, Element reported) {
        return new Table(
                FormFields.read(reported),
                form.elements(Form.NAMESPACE, "item").map(FormFields::read).toList());
    }

    List<Element> toElements() {
        return Stream.concat(
                        Stream.of(FormFields.wrap("reported", columns)),
                        rows.stream().map(row -> FormFields.wrap("item", row)))
                .toList();
    }
}
