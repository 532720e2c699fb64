package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of a task, whatever its clients say; to the second, which is as exact as iCalendar is.
 *
 * @param author who has made it
 * @param completed since when it is done, absent while it is not
 */
public record TaskStamp(
        BareJid author,
        Instant created,
        Instant modified,
        @Nullable Instant completed) {

    public TaskStamp {
        created = created.truncatedTo(ChronoUnit.SECONDS);
        modified = modified.truncatedTo(ChronoUnit.SECONDS);
        completed = completed == null ? null : completed.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The stamp of a task that somebody makes now. */
    public static TaskStamp made(BareJid author, TaskStatus status, Instant now) {
        return new TaskStamp(author, now, now, status == TaskStatus.COMPLETED ? now : null);
    }

    /** The stamp after a change. */
    public TaskStamp changed(TaskStatus status, Instant now) {
        Instant since = completed == null ? now : completed;
        return new TaskStamp(author, created, now, status == TaskStatus.COMPLETED ? since : null);
    }
}
