package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;

/** A page of the tasks that are for somebody; what is due first comes first. */
public record AssignedTasks(List<Entry> tasks, Page page) {

    private static final String NODE = "node";
    private static final String TASK = "task";

    /** A task, and the node that it is in. */
    public record Entry(String node, Task task) {

        private Element toElement() {
            return Element.builder(Task.NAMESPACE, TASK)
                    .attribute(NODE, node)
                    .child(task.toElement())
                    .build();
        }

        private static Optional<Entry> find(Element entry) {
            Optional<Task> task = entry.find(Task.XCAL, "icalendar").flatMap(Task::find);
            return entry.findAttribute(NODE).flatMap(node -> task.map(found -> new Entry(node, found)));
        }
    }

    public AssignedTasks {
        tasks = List.copyOf(tasks);
    }

    /** Reads an answer; entries that are none are passed over. */
    public static AssignedTasks read(Element answer) {
        return new AssignedTasks(
                answer.elements(Task.NAMESPACE, TASK)
                        .flatMap(entry -> Entry.find(entry).stream())
                        .toList(),
                answer.find(PageRequest.NAMESPACE, "set").map(Page::read).orElseGet(() -> Page.empty(null)));
    }

    public Element toElement() {
        return Element.builder(AssignedQuery.NAME.namespace(), AssignedQuery.NAME.local())
                .children(tasks.stream().map(Entry::toElement).toList())
                .child(page.toElement())
                .build();
    }
}
