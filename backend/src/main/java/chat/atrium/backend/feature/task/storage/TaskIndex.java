package chat.atrium.backend.feature.task.storage;

import chat.atrium.backend.feature.pubsub.NodeRow;
import chat.atrium.backend.feature.pubsub.storage.ItemIndex;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.task.Due;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Beside each task of a room: its status, until when, for whom, and how it has become what it is. An account may keep a
 * VTODO in a node of its own: then no room is found, and nothing is written.
 */
@Singleton
final class TaskIndex implements ItemIndex {

    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String PLACE =
            "pubsub_node n join room on room.id = n.owner where n.owner = $1 and n.name = $2";

    private static final String STORE = """
            insert into task (node, id, status, due, sequence) select n.id, $3, $4, $5, $6 from {place}
            on conflict (node, id) do update set status = excluded.status, due = excluded.due,
                sequence = excluded.sequence
            """.replace("{place}", PLACE);

    private static final String LET_GO = """
            delete from task_assignee where id = $3 and node = (select n.id from {place}) and not jid = any($4)
            """.replace("{place}", PLACE);

    private static final String ASSIGN = """
            insert into task_assignee (node, id, jid) select place.id, $3, jid
            from (select n.id from {place}) as place, unnest($4::text[]) as jid on conflict do nothing
            """.replace("{place}", PLACE);

    private static final String REMEMBER = """
            insert into task_revision (node, id, sequence, by, at, payload) select n.id, $3, $4, $5, $6, $7 from {place}
            """.replace("{place}", PLACE);

    private static final String FORGET = """
            delete from task_revision where id = $3 and sequence <= $4 and node = (select n.id from {place})
            """.replace("{place}", PLACE);

    private final int revisions;

    TaskIndex(AtriumSettings settings) {
        this.revisions = settings.tasks().revisions();
    }

    @Override
    public List<Entry> entries(long owner, NodeRow.ItemStored item) {
        Element payload = item.payload();
        if (payload == null || !payload.namespace().equals(Task.XCAL)) {
            return List.of();
        }
        return Task.find(payload)
                .map(task -> entries(owner, item, payload, task))
                .orElse(List.of());
    }

    private List<Entry> entries(long owner, NodeRow.ItemStored item, Element payload, Task task) {
        String node = item.node();
        String id = item.id();
        int sequence = task.findSequence().orElse(0);
        String[] assignees = task.content().get(TaskField.ASSIGNEES).stream()
                .map(BareJid::toString)
                .toArray(String[]::new);
        return List.of(
                new Entry(
                        STORE,
                        List.of(
                                owner,
                                node,
                                id,
                                task.content().status().wireName(),
                                due(task.content().get(TaskField.DUE)),
                                sequence)),
                new Entry(LET_GO, List.of(owner, node, id, assignees)),
                new Entry(ASSIGN, List.of(owner, node, id, assignees)),
                new Entry(
                        REMEMBER,
                        List.of(
                                owner,
                                node,
                                id,
                                sequence,
                                item.publisher().toString(),
                                utc(item.published()),
                                XmlWriter.write(payload))),
                new Entry(FORGET, List.of(owner, node, id, sequence - revisions)));
    }

    private static OffsetDateTime due(Optional<Due> due) {
        return due.map(until -> utc(until.end(ZoneOffset.UTC))).orElse(NEVER);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
