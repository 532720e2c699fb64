package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.task.TaskRepository.Assigned;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.task.AssignedQuery;
import chat.atrium.protocol.xep.task.AssignedTasks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Tells somebody all tasks that are for them ({@code docs/xep-tasks.md} §5.8). */
@Singleton
final class AssignedIqHandler implements IqHandler {

    private final TaskRepository repository;
    private final TaskHosts hosts;
    private final Pages pages;

    AssignedIqHandler(TaskRepository repository, TaskHosts hosts, Pages pages) {
        this.repository = repository;
        this.hosts = hosts;
        this.pages = pages;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.TASKS, Iq.Type.GET, AssignedQuery.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        AssignedQuery query = AssignedQuery.read(request.iq().request());
        List<Assigned> found = repository.assigned(
                request.sender().bare(),
                query.closed(),
                pages.findStart(query.page()).orElse(0L),
                pages.size(query.page()));
        List<AssignedTasks.Entry> tasks = found.stream()
                .map(each -> new AssignedTasks.Entry(hosts.node(each.room()).node(), each.task()))
                .toList();
        return request.iq().toResult(new AssignedTasks(tasks, page(found)).toElement());
    }

    private static Page page(List<Assigned> found) {
        return found.isEmpty()
                ? Page.empty(null)
                : new Page(
                        Long.toString(found.getFirst().number()),
                        null,
                        Long.toString(found.getLast().number()),
                        null);
    }
}
