package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.task.TaskChange;
import java.time.Instant;
import java.util.List;

/**
 * What became of a task at once ({@code docs/xep-tasks.md} §5.9).
 *
 * @param isMaking whether that is when it was made
 */
public record TaskPast(BareJid by, Instant at, boolean isMaking, List<Field> fields) {

    /**
     * A field that was changed.
     *
     * @param before "" for nothing, and for what is only named
     */
    public record Field(String name, String before, String after) {}

    public TaskPast {
        fields = List.copyOf(fields);
    }

    static TaskPast of(TaskChange change) {
        return new TaskPast(
                change.by(),
                change.at(),
                change.sequence() == 0,
                change.fields().stream()
                        .map(field -> new Field(field.name(), field.before(), field.after()))
                        .toList());
    }
}
