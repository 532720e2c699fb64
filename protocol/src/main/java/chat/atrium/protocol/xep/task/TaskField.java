package chat.atrium.protocol.xep.task;

import static java.util.stream.Collectors.joining;

import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that people can change in a task, and the value that it has when nobody has said anything.
 *
 * @param name by which the history of changes knows it
 * @param text the value as the history shows it; "" for what it only names
 */
public record TaskField<T>(String name, T none, Function<T, String> text) {

    public static final TaskField<String> SUMMARY = new TaskField<>("summary", "", Function.identity());
    public static final TaskField<String> DESCRIPTION = new TaskField<>("description", "", text -> "");
    public static final TaskField<TaskStatus> STATUS =
            new TaskField<>("status", TaskStatus.NEEDS_ACTION, TaskStatus::wireName);
    public static final TaskField<Set<BareJid>> ASSIGNEES = new TaskField<>(
            "attendee",
            Set.of(),
            people -> people.stream().map(BareJid::toString).sorted().collect(joining(" ")));
    public static final TaskField<Optional<Due>> DUE =
            new TaskField<>("due", Optional.empty(), due -> due.map(Due::text).orElse(""));

    /** From 1, the highest, to 9; 0 for none (RFC 5545 §3.8.1.9). */
    public static final TaskField<Integer> PRIORITY =
            new TaskField<>("priority", 0, priority -> priority == 0 ? "" : priority.toString());

    public static final TaskField<Set<String>> LABELS = new TaskField<>(
            "categories", Set.of(), labels -> labels.stream().sorted().collect(joining(", ")));
    public static final TaskField<List<Step>> CHECKLIST = new TaskField<>("checklist", List.of(), steps -> "");

    /** The {@link Place} in the column; "" behind all that have one. */
    public static final TaskField<String> ORDER = new TaskField<>("order", "", place -> "");

    /** The id, in the archive of the room, of the message that the task comes from; "" for none. */
    public static final TaskField<String> MESSAGE = new TaskField<>("message", "", Function.identity());

    /** All of them. */
    public static final List<TaskField<?>> ALL =
            List.of(SUMMARY, DESCRIPTION, STATUS, ASSIGNEES, DUE, PRIORITY, LABELS, CHECKLIST, ORDER, MESSAGE);
}
