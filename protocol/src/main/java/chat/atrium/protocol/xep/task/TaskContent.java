package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.xml.Element;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have said in a task.
 *
 * @param values by field; those that are as they are when nobody has said anything are not in it
 * @param others properties that are not known here, by their names: they are kept as they came
 */
public record TaskContent(Map<TaskField<?>, Object> values, Map<String, List<Element>> others) {

    /** A task of which nothing is said. */
    public static final TaskContent EMPTY = new TaskContent(Map.of(), Map.of());

    public TaskContent {
        values = Map.copyOf(values);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** A new task. */
    public static TaskContent of(String summary) {
        return EMPTY.with(TaskField.SUMMARY, summary);
    }

    @SuppressWarnings("unchecked") // only values of a field are under it
    public <T> T get(TaskField<T> field) {
        return (T) values.getOrDefault(field, field.none());
    }

    public <T> TaskContent with(TaskField<T> field, T value) {
        Map<TaskField<?>, Object> changed = new HashMap<>(values);
        if (value.equals(field.none())) {
            changed.remove(field);
        } else {
            changed.put(field, (Object) value);
        }
        return new TaskContent(changed, others);
    }

    TaskContent withOthers(Map<String, List<Element>> changed) {
        return new TaskContent(values, changed);
    }

    public TaskStatus status() {
        return get(TaskField.STATUS);
    }

    public String summary() {
        return get(TaskField.SUMMARY);
    }

    /** How many steps of the checklist are done. */
    public int stepsDone() {
        return (int) get(TaskField.CHECKLIST).stream().filter(Step::done).count();
    }
}
