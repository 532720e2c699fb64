package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.task.Due;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as pages show it.
 *
 * @param status as in {@code docs/xep-tasks.md} §5.3, and so are due and priority
 * @param due "" for none
 * @param order the place in the column, "" for none
 * @param author absent while the service has not said it
 */
public record TaskDetails(
        String uid,
        int sequence,
        String summary,
        String description,
        String status,
        List<BareJid> assignees,
        String due,
        int priority,
        List<String> labels,
        List<TaskFields.StepValue> steps,
        String order,
        @Nullable BareJid author,
        Instant created) {

    static TaskDetails of(Task task) {
        TaskContent content = task.content();
        Optional<TaskStamp> stamp = task.findStamp();
        return new TaskDetails(
                task.uid(),
                task.findSequence().orElse(0),
                content.summary(),
                content.get(TaskField.DESCRIPTION),
                content.status().wireName(),
                List.copyOf(content.get(TaskField.ASSIGNEES)),
                content.get(TaskField.DUE).map(Due::text).orElse(""),
                content.get(TaskField.PRIORITY),
                List.copyOf(content.get(TaskField.LABELS)),
                content.get(TaskField.CHECKLIST).stream()
                        .map(TaskFields.StepValue::of)
                        .toList(),
                content.get(TaskField.ORDER),
                stamp.map(TaskStamp::author).orElse(null),
                stamp.map(TaskStamp::created).orElse(Instant.EPOCH));
    }
}
