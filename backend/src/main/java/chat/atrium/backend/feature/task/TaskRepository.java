package chat.atrium.backend.feature.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.task.Task;
import java.time.Instant;
import java.util.List;

/** What is kept of tasks besides the items of their nodes; every method waits for storage. */
public interface TaskRepository {

    /**
     * The tasks that are for somebody, in rooms that the account belongs to now; what is due first comes first.
     *
     * @param closed those that are done or cancelled, too
     * @param after the number of the task that they come behind, 0 for the first page
     */
    List<Assigned> assigned(BareJid account, boolean closed, long after, int limit);

    /** A task, and the number by which pages know it. */
    record Assigned(long number, BareJid room, Task task) {}

    /**
     * The last revisions of a task, the newest first.
     *
     * @param before only those with a smaller sequence
     */
    List<Revision> revisions(BareJid room, String id, int before, int limit);

    /** A task as somebody has left it. */
    record Revision(BareJid by, Instant at, Task task) {}
}
