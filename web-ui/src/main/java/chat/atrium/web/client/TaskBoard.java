package chat.atrium.web.client;

import chat.atrium.protocol.xep.task.Task;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a channel as they are known; safe for use by several threads.
 *
 * <p>A revision that is older than the one that is there is passed over, whichever way it came.
 */
public final class TaskBoard {

    /** How far the board is. */
    public enum State {
        LOADING,
        READY,
        /** Nobody has answered, or the answer was no. */
        FAILED
    }

    private final Map<String, Task> tasks = new HashMap<>();
    /** Those of which something was heard since the tasks are being read. */
    private final Set<String> heard = new HashSet<>();

    private State state = State.LOADING;

    public synchronized State state() {
        return state;
    }

    /** All of them, as they stand in their columns. */
    public synchronized List<TaskDetails> tasks() {
        return tasks.values().stream()
                .sorted(Task.IN_ORDER)
                .map(TaskDetails::of)
                .toList();
    }

    synchronized Optional<Task> find(String uid) {
        return Optional.ofNullable(tasks.get(uid));
    }

    synchronized void loading() {
        heard.clear();
        if (state == State.FAILED) {
            state = State.LOADING;
        }
    }

    synchronized void failed() {
        if (state == State.LOADING) {
            state = State.FAILED;
        }
    }

    /** What there is; what is not in it is gone, unless it was heard of while it was read. */
    synchronized void read(Collection<Task> all) {
        Map<String, Task> known = new HashMap<>(tasks);
        tasks.keySet().retainAll(heard);
        all.stream()
                .filter(task -> known.containsKey(task.uid()) || !heard.contains(task.uid()))
                .forEach(task -> tasks.put(task.uid(), newer(known.get(task.uid()), task)));
        state = State.READY;
    }

    synchronized void changed(Task task) {
        heard.add(task.uid());
        tasks.put(task.uid(), newer(tasks.get(task.uid()), task));
    }

    /** One's own change is stored: what the service has made of it is better, if that has come already. */
    synchronized void stored(Task task) {
        Task known = tasks.get(task.uid());
        if (known == null
                || known.findSequence().orElse(-1) < task.findSequence().orElse(0)) {
            changed(task);
        }
    }

    synchronized void gone(String uid) {
        heard.add(uid);
        tasks.remove(uid);
    }

    private static Task newer(@Nullable Task known, Task task) {
        return known != null
                        && known.findSequence().orElse(0) > task.findSequence().orElse(0)
                ? known
                : task;
    }
}
