package chat.atrium.web.client;

import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskField;
import java.util.Set;

/** What became of a change of a task. */
public sealed interface TaskOutcome {

    /**
     * It is stored.
     *
     * @param task the revision that it is now, as far as it is known before the service tells of it
     * @param replaced the fields that somebody else had changed at the same time, and that are as this account wants now
     */
    record Stored(Task task, Set<TaskField<?>> replaced) implements TaskOutcome {
        public Stored {
            replaced = Set.copyOf(replaced);
        }

        /** True if what this account wants is there instead of what somebody else has said. */
        public boolean replacesOthers() {
            return !replaced.isEmpty();
        }
    }

    /** Somebody has deleted the task meanwhile. */
    record Gone() implements TaskOutcome {}

    /** The server has said no, or nothing. */
    record NotStored(Answer answer) implements TaskOutcome {}
}
