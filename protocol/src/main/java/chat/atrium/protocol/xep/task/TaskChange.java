package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has changed in a task at once.
 *
 * @param sequence the revision that came of it; 0 if the task was made
 */
public record TaskChange(BareJid by, Instant at, int sequence, List<Field> fields) {

    static final String LOCAL = "change";
    private static final String FIELD = "field";

    /** Longer values are not repeated. */
    private static final int MAX_VALUE = 200;

    /**
     * A field that has changed.
     *
     * @param name that of {@link TaskField}
     * @param before what it was, and
     * @param after what it is, as text; "" for nothing, or what is too long to repeat
     */
    public record Field(String name, String before, String after) {

        private Element toElement() {
            return Element.builder(Task.NAMESPACE, FIELD)
                    .attribute("name", name)
                    .attribute("before", Optional.of(before).filter(value -> !value.isEmpty()))
                    .attribute("after", Optional.of(after).filter(value -> !value.isEmpty()))
                    .build();
        }

        private static Field read(Element field) {
            return new Field(
                    field.findAttribute("name").orElse(""),
                    field.findAttribute("before").orElse(""),
                    field.findAttribute("after").orElse(""));
        }
    }

    public TaskChange {
        fields = List.copyOf(fields);
    }

    /** The fields in which two revisions differ. */
    public static List<Field> between(TaskContent before, TaskContent after) {
        List<Field> fields = new ArrayList<>();
        for (TaskField<?> field : TaskField.ALL) {
            if (!before.get(field).equals(after.get(field))) {
                fields.add(new Field(field.name(), text(field, before), text(field, after)));
            }
        }
        return fields;
    }

    private static <T> String text(TaskField<T> field, TaskContent content) {
        String text = field.text().apply(content.get(field));
        return text.length() > MAX_VALUE ? "" : text;
    }

    static Optional<TaskChange> find(Element change) {
        Optional<BareJid> by = change.findAttribute("by").flatMap(TaskChange::jid);
        Optional<Instant> at = change.findAttribute("at").flatMap(DateTime::find);
        List<Field> fields =
                change.elements(Task.NAMESPACE, FIELD).map(Field::read).toList();
        int sequence = change.findAttribute("sequence").map(TaskChange::number).orElse(0);
        return by.flatMap(who -> at.map(when -> new TaskChange(who, when, sequence, fields)));
    }

    private static Optional<BareJid> jid(String text) {
        try {
            return Optional.of(BareJid.parse(text));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Element toElement() {
        return Element.builder(Task.NAMESPACE, LOCAL)
                .attribute("by", by.toString())
                .attribute("at", DateTime.write(at))
                .attribute("sequence", Integer.toString(sequence))
                .children(fields.stream().map(Field::toElement).toList())
                .build();
    }
}
