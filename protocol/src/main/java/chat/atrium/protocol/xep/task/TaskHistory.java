package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import java.util.List;

/** A page of the changes of a task, the last one first. */
public record TaskHistory(List<TaskChange> changes, Page page) {

    public TaskHistory {
        changes = List.copyOf(changes);
    }

    /** Reads an answer; changes that are none are passed over. */
    public static TaskHistory read(Element answer) {
        return new TaskHistory(
                answer.elements(Task.NAMESPACE, TaskChange.LOCAL)
                        .flatMap(change -> TaskChange.find(change).stream())
                        .toList(),
                answer.find(PageRequest.NAMESPACE, "set").map(Page::read).orElseGet(() -> Page.empty(null)));
    }

    public Element toElement() {
        return Element.builder(HistoryQuery.NAME.namespace(), HistoryQuery.NAME.local())
                .children(changes.stream().map(TaskChange::toElement).toList())
                .child(page.toElement())
                .build();
    }
}
