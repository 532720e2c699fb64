package chat.atrium.web.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.web.client.TaskPast;
import chat.atrium.web.client.WorkspaceClient;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in words what became of a task.
 *
 * @param page in whose language
 */
record PastWords(WorkspaceClient client, Component page) {

    List<Board.Past> of(List<TaskPast> changes) {
        return changes.stream()
                .map(this::past)
                .filter(past -> !past.what().isEmpty())
                .toList();
    }

    private Board.Past past(TaskPast change) {
        List<String> what = change.isMaking()
                ? List.of(text("task.history.made"))
                : change.fields().stream()
                        .filter(field -> !isMove(field, change))
                        .map(this::words)
                        .toList();
        return new Board.Past(
                TaskShown.Face.of(client.person(change.by())), change.at().toEpochMilli(), what);
    }

    /** Where it stands is said by the column, if that is another. */
    private static boolean isMove(TaskPast.Field field, TaskPast change) {
        return field.name().equals("order") && change.fields().size() > 1;
    }

    private String words(TaskPast.Field field) {
        String name = text("task.history." + field.name());
        String before = value(field.name(), field.before());
        String after = value(field.name(), field.after());
        if (before.isEmpty() && after.isEmpty()) {
            return name;
        }
        return page.getTranslation(
                "task.history.change", name, before.isEmpty() ? "–" : before, after.isEmpty() ? "–" : after);
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "status" ->
                switch (value) {
                    case "NEEDS-ACTION" -> text("task.todo");
                    case "IN-PROCESS" -> text("task.doing");
                    case "COMPLETED" -> text("task.done");
                    default -> text("task.cancelled");
                };
            case "attendee" -> Stream.of(value.split(" ")).map(this::name).collect(Collectors.joining(", "));
            case "priority" -> priority(value);
            default -> value;
        };
    }

    private String priority(String value) {
        return switch (value) {
            case "1" -> text("task.urgent");
            case "2", "3", "4" -> text("task.high");
            case "5" -> text("task.medium");
            default -> text("task.low");
        };
    }

    private String name(String address) {
        try {
            return client.person(BareJid.parse(address)).name();
        } catch (InvalidJidException nobody) {
            return address;
        }
    }

    private String text(String key) {
        return page.getTranslation(key);
    }
}
