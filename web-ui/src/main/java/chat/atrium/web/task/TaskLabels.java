package chat.atrium.web.task;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the elements that show tasks. */
public final class TaskLabels {

    private static final List<String> NAMES = List.of(
            "todo",
            "doing",
            "done",
            "add",
            "addTo",
            "newTask",
            "emptyTitle",
            "emptyText",
            "nothingFound",
            "loading",
            "failed",
            "retry",
            "filter",
            "mine",
            "board",
            "list",
            "view",
            "more",
            "moved",
            "keys",
            "overdue",
            "today",
            "tomorrow",
            "steps",
            "close",
            "details",
            "title",
            "status",
            "assignees",
            "assign",
            "unassign",
            "due",
            "priority",
            "none",
            "urgent",
            "high",
            "medium",
            "low",
            "labels",
            "labelsHint",
            "checklist",
            "addStep",
            "removeStep",
            "description",
            "descriptionHint",
            "history",
            "remove",
            "removeSure",
            "createdBy",
            "markDone",
            "markUndone");

    private TaskLabels() {}

    /** In the language of the page of a component; to be added to. */
    public static Map<String, String> of(Component page) {
        Map<String, String> labels = new LinkedHashMap<>();
        NAMES.forEach(name -> labels.put(name, page.getTranslation("task." + name)));
        return labels;
    }
}
