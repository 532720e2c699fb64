package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.task.TaskRepository.Revision;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.task.HistoryQuery;
import chat.atrium.protocol.xep.task.TaskChange;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskHistory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells who has changed what in a task and when ({@code docs/xep-tasks.md} §5.9). */
@Singleton
final class HistoryIqHandler implements IqHandler {

    private final TaskRepository repository;
    private final TaskHosts hosts;
    private final Pages pages;

    HistoryIqHandler(TaskRepository repository, TaskHosts hosts, Pages pages) {
        this.repository = repository;
        this.hosts = hosts;
        this.pages = pages;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(new Key(Target.TASKS, Iq.Type.GET, HistoryQuery.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        HistoryQuery query = HistoryQuery.read(request.iq().request());
        BareJid room = hosts.room(query.node());
        if (!hosts.of(room).mayRead(request.sender().jid())) {
            throw new StanzaException(StanzaError.of(ErrorCondition.FORBIDDEN));
        }
        int before = pages.findStart(query.page())
                .map(start -> (int) Math.min(start, Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        int size = pages.size(query.page());
        // one more, as a change is what differs from the revision before
        List<Revision> revisions = repository.revisions(room, query.id(), before, size + 1);
        if (revisions.isEmpty() && before == Integer.MAX_VALUE) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "there is no such task");
        }
        List<TaskChange> changes = changes(revisions, size);
        return request.iq().toResult(new TaskHistory(changes, page(changes)).toElement());
    }

    private static List<TaskChange> changes(List<Revision> revisions, int size) {
        List<TaskChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(size, revisions.size()); i++) {
            Revision revision = revisions.get(i);
            int sequence = revision.task().findSequence().orElse(0);
            if (i + 1 < revisions.size()) {
                TaskContent before = revisions.get(i + 1).task().content();
                changes.add(change(revision, sequence, before));
            } else if (sequence == 0) {
                changes.add(change(revision, sequence, TaskContent.EMPTY));
            }
        }
        return changes;
    }

    private static TaskChange change(Revision revision, int sequence, TaskContent before) {
        return new TaskChange(
                revision.by(),
                revision.at(),
                sequence,
                TaskChange.between(before, revision.task().content()));
    }

    private static Page page(List<TaskChange> changes) {
        return changes.isEmpty()
                ? Page.empty(null)
                : new Page(
                        Integer.toString(changes.getFirst().sequence()),
                        null,
                        Integer.toString(changes.getLast().sequence()),
                        null);
    }
}
