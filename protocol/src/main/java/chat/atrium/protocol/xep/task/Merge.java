package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of a task that two have changed at once ({@code docs/xep-tasks.md} §6): of fields that one of them has
 * changed the change; of sets and checklists the changes of both. Where both have changed the same field, mine stands,
 * and theirs is in the history.
 *
 * @param contested the fields whose change by the other is replaced by mine
 */
public record Merge(TaskContent content, Set<TaskField<?>> contested) {

    public Merge {
        contested = Set.copyOf(contested);
    }

    /**
     * Joins two changes.
     *
     * @param base what both have begun with
     * @param mine what is to be published
     * @param theirs what the service has by now
     */
    public static Merge of(TaskContent base, TaskContent mine, TaskContent theirs) {
        TaskContent merged = theirs;
        Set<TaskField<?>> contested = new LinkedHashSet<>();
        for (TaskField<?> field : TaskField.ALL) {
            merged = merge(field, new Sides(base, mine, theirs), merged, contested);
        }
        return new Merge(merged.withOthers(others(base, mine, theirs)), contested);
    }

    private record Sides(TaskContent base, TaskContent mine, TaskContent theirs) {}

    private static <T> TaskContent merge(
            TaskField<T> field, Sides sides, TaskContent merged, Set<TaskField<?>> contested) {
        T base = sides.base().get(field);
        T mine = sides.mine().get(field);
        T theirs = sides.theirs().get(field);
        if (mine.equals(base) || mine.equals(theirs)) {
            return merged.with(field, theirs);
        }
        if (theirs.equals(base)) {
            return merged.with(field, mine);
        }
        if (field.equals(TaskField.ASSIGNEES)) {
            return merged.with(TaskField.ASSIGNEES, set(TaskField.ASSIGNEES, sides));
        }
        if (field.equals(TaskField.LABELS)) {
            return merged.with(TaskField.LABELS, set(TaskField.LABELS, sides));
        }
        if (field.equals(TaskField.CHECKLIST)) {
            return merged.with(TaskField.CHECKLIST, steps(sides));
        }
        contested.add(field);
        return merged.with(field, mine);
    }

    /** What is in one of them is in it, but what one of them has taken out. */
    private static <E> Set<E> set(TaskField<Set<E>> field, Sides sides) {
        Set<E> base = sides.base().get(field);
        Set<E> mine = sides.mine().get(field);
        Set<E> theirs = sides.theirs().get(field);
        Set<E> all = new LinkedHashSet<>(theirs);
        all.addAll(mine);
        all.removeIf(each -> base.contains(each) && !(mine.contains(each) && theirs.contains(each)));
        return all;
    }

    /**
     * Step by step: one that only one of them has taken out is gone, unless the other has changed it. The order is that of
     * mine; what they have added comes behind.
     */
    private static List<Step> steps(Sides sides) {
        Map<String, Step> base = byId(sides.base());
        Map<String, Step> mine = byId(sides.mine());
        Map<String, Step> theirs = byId(sides.theirs());
        Set<String> ids = new LinkedHashSet<>(mine.keySet());
        ids.addAll(theirs.keySet());
        List<Step> merged = new ArrayList<>();
        for (String id : ids) {
            Step before = base.get(id);
            Step here = mine.get(id);
            Step there = theirs.get(id);
            if (here != null && there != null) {
                merged.add(before == null ? here : step(before, here, there));
            } else {
                Step kept = here == null ? Objects.requireNonNull(there) : here;
                if (!kept.equals(before)) {
                    merged.add(kept);
                }
            }
        }
        return merged;
    }

    private static Step step(Step before, Step mine, Step theirs) {
        String text = mine.text().equals(before.text()) ? theirs.text() : mine.text();
        boolean done = mine.done() == before.done() ? theirs.done() : mine.done();
        return new Step(before.id(), text, done);
    }

    private static Map<String, Step> byId(TaskContent content) {
        Map<String, Step> steps = new LinkedHashMap<>();
        content.get(TaskField.CHECKLIST).forEach(step -> steps.put(step.id(), step));
        return steps;
    }

    /** Properties that nobody knows here are merged by their names. */
    private static Map<String, List<Element>> others(TaskContent base, TaskContent mine, TaskContent theirs) {
        Set<String> names = new LinkedHashSet<>(theirs.others().keySet());
        names.addAll(mine.others().keySet());
        Map<String, List<Element>> merged = new LinkedHashMap<>();
        for (String name : names) {
            List<Element> here = mine.others().getOrDefault(name, List.of());
            boolean changed = !here.equals(base.others().getOrDefault(name, List.of()));
            List<Element> kept = changed ? here : theirs.others().getOrDefault(name, List.of());
            if (!kept.isEmpty()) {
                merged.put(name, kept);
            }
        }
        return merged;
    }
}
