package chat.atrium.backend.feature.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.task.StaleTask;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskStamp;
import java.time.Instant;
import java.util.Optional;

/**
 * What a publication makes of a task ({@code docs/xep-tasks.md} §5.3, §5.4). Who has made it and when, and the next
 * revision, are written here, whatever its client says.
 *
 * @param id of the item
 * @param current the task as it is, absent if there is none
 */
record TaskRevision(String id, Optional<Task> current, BareJid by, Instant now) {

    /**
     * The task as it is to be stored.
     *
     * @throws StanzaException {@code bad-request} for a task with the name of another, {@code conflict} if what it
     *     replaces is not what there is, {@code item-not-found} if there is nothing any more
     */
    Task of(Task published) {
        if (!published.uid().isEmpty() && !published.uid().equals(id)) {
            throw new StanzaException(PubSubCondition.INVALID_PAYLOAD.with(ErrorCondition.BAD_REQUEST));
        }
        return current.isEmpty() ? made(published) : changed(published, current.get());
    }

    private Task made(Task published) {
        if (published.findSequence().isPresent()) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "there is no such task to change");
        }
        return new Task(
                id,
                0,
                published.content(),
                TaskStamp.made(by, published.content().status(), now));
    }

    private Task changed(Task published, Task before) {
        int sequence = before.findSequence().orElse(0);
        if (published.findSequence().orElse(-1) != sequence) {
            throw new StanzaException(StaleTask.error(before));
        }
        TaskStamp stamp = before.findStamp()
                .map(known -> known.changed(published.content().status(), now))
                .orElseGet(() -> TaskStamp.made(by, published.content().status(), now));
        return new Task(id, sequence + 1, published.content(), stamp);
    }
}
