package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.xml.Element;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A task: the item of a node that has tasks.
 *
 * @param uid the id of the item; "" in what is published if its client leaves it out
 * @param sequence its revision; in what is published the one that it replaces, absent if there is none to replace
 * @param stamp what the service has said; absent in what is published
 */
public record Task(
        String uid,
        @Nullable Integer sequence,
        TaskContent content,
        @Nullable TaskStamp stamp) {

    /** Namespace of the own elements, and form type of the form in which a room names its node. */
    public static final String NAMESPACE = "urn:atrium:tasks:0";

    /** Namespace of xCal (RFC 6321 §3.1). */
    public static final String XCAL = "urn:ietf:params:xml:ns:icalendar-2.0";

    /** As they stand in their column; those without a place last. */
    public static final Comparator<Task> IN_ORDER = Comparator.<Task, Boolean>comparing(
                    task -> task.order().isEmpty())
            .thenComparing(Task::order)
            .thenComparing(task -> task.findStamp()
                    .map(TaskStamp::created)
                    .map(Object::toString)
                    .orElse(""))
            .thenComparing(Task::uid);

    /** A task that is to be made. */
    public static Task unsaved(String uid, TaskContent content) {
        return new Task(uid, null, content, null);
    }

    /**
     * Reads a task that somebody publishes; what only the service says is passed over.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code bad-request} with {@code invalid-payload} if it is none
     */
    public static Task read(Element icalendar) {
        return TaskXml.read(icalendar, false);
    }

    /** Reads a task of the service; absent if it is none. */
    public static Optional<Task> find(Element icalendar) {
        return TaskXml.find(icalendar);
    }

    public Element toElement() {
        return TaskXml.write(this);
    }

    public Optional<TaskStamp> findStamp() {
        return Optional.ofNullable(stamp);
    }

    public OptionalInt findSequence() {
        return sequence == null ? OptionalInt.empty() : OptionalInt.of(sequence);
    }

    /** The same task with other content, as it is published to replace this revision. */
    public Task with(TaskContent changed) {
        return new Task(uid, sequence, changed, stamp);
    }

    private String order() {
        return content.get(TaskField.ORDER);
    }
}
