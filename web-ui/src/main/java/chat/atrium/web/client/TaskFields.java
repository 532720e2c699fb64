package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.xep.task.Due;
import chat.atrium.protocol.xep.task.Place;
import chat.atrium.protocol.xep.task.Step;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some fields of a task as a page says them; those that are absent stay as they are, and so do those that are none. */
public record TaskFields(
        @Nullable String summary,
        @Nullable String description,
        @Nullable String status,
        @Nullable List<String> assignees,
        @Nullable String due,
        @Nullable Integer priority,
        @Nullable List<String> labels,
        @Nullable List<StepValue> steps,
        @Nullable String order) {

    /** Of all fields only how far it is. */
    static TaskFields ofStatus(TaskStatus status) {
        return new TaskFields(null, null, status.wireName(), null, null, null, null, null, null);
    }

    /** A step of the checklist. */
    public record StepValue(String id, String text, boolean done) {

        static StepValue of(Step step) {
            return new StepValue(step.id(), step.text(), step.done());
        }

        private Optional<Step> find() {
            return id.isBlank() || text.isBlank() ? Optional.empty() : Optional.of(new Step(id, text, done));
        }
    }

    /** The task with these values. */
    TaskContent in(TaskContent task) {
        TaskContent changed = task;
        if (summary != null && !summary.isBlank()) {
            changed = changed.with(TaskField.SUMMARY, summary.strip());
        }
        if (description != null) {
            changed = changed.with(TaskField.DESCRIPTION, description);
        }
        if (status != null && TaskStatus.find(status).isPresent()) {
            changed = changed.with(TaskField.STATUS, TaskStatus.find(status).get());
        }
        if (assignees != null) {
            changed = changed.with(TaskField.ASSIGNEES, people(assignees));
        }
        if (due != null && (due.isEmpty() || Due.find(due).isPresent())) {
            changed = changed.with(TaskField.DUE, Due.find(due));
        }
        if (priority != null && priority >= 0 && priority <= 9) {
            changed = changed.with(TaskField.PRIORITY, priority);
        }
        return order(lists(changed));
    }

    private TaskContent lists(TaskContent task) {
        TaskContent changed = task;
        if (labels != null) {
            changed = changed.with(
                    TaskField.LABELS,
                    labels.stream()
                            .map(String::strip)
                            .filter(label -> !label.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        if (steps != null) {
            changed = changed.with(
                    TaskField.CHECKLIST,
                    steps.stream().flatMap(step -> step.find().stream()).toList());
        }
        return changed;
    }

    private TaskContent order(TaskContent task) {
        return order != null && (order.isEmpty() || Place.isValid(order)) ? task.with(TaskField.ORDER, order) : task;
    }

    private static Set<BareJid> people(List<String> addresses) {
        Set<BareJid> people = new LinkedHashSet<>();
        for (String address : addresses) {
            try {
                people.add(BareJid.parse(address));
            } catch (InvalidJidException nobody) {
                // nobody is asked to do it
            }
        }
        return people;
    }
}
