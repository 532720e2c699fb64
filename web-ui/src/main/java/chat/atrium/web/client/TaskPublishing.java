package chat.atrium.web.client;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.task.Merge;
import chat.atrium.protocol.xep.task.StaleTask;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Publishes a task; what somebody else has changed meanwhile is merged in ({@code docs/xep-tasks.md} §6).
 *
 * @param over the stream
 * @param at the node
 */
record TaskPublishing(Connection over, TaskNode at) {

    /** So often somebody else may be faster. */
    private static final int ATTEMPTS = 8;

    CompletableFuture<TaskOutcome> make(Task task) {
        return publish(task, new Wish(task.content(), task.content()), Set.of(), 1);
    }

    /**
     * What somebody wants.
     *
     * @param base what was shown to that person
     */
    record Wish(TaskContent base, TaskContent wanted) {

        boolean isNothing() {
            return wanted.equals(base);
        }

        private Merge with(Task there) {
            return Merge.of(base, wanted, there.content());
        }
    }

    /**
     * Changes a task.
     *
     * @param current what there is, as far as that is known here
     */
    CompletableFuture<TaskOutcome> change(Task current, Wish wish) {
        Merge merge = wish.with(current);
        return publish(current.with(merge.content()), wish, merge.contested(), ATTEMPTS);
    }

    private CompletableFuture<TaskOutcome> publish(Task task, Wish wish, Set<TaskField<?>> replaced, int attempts) {
        PubSubRequest request = new PubSubRequest.Publish(at.node(), Item.of(task.uid(), task.toElement()), null);
        return over.request(Iq.Type.SET, at.service(), request.toElement())
                .<TaskOutcome>thenApply(stored -> new TaskOutcome.Stored(next(task), replaced))
                .exceptionallyCompose(failure -> refused(wish, attempts - 1, failure));
    }

    /** What it is once it is stored (§5.4). */
    private static Task next(Task published) {
        int sequence =
                published.findSequence().isPresent() ? published.findSequence().getAsInt() + 1 : 0;
        return new Task(published.uid(), sequence, published.content(), published.stamp());
    }

    private CompletableFuture<TaskOutcome> refused(Wish wish, int attempts, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof StanzaException refusal)) {
            return CompletableFuture.completedFuture(new TaskOutcome.NotStored(Answer.NOT_ANSWERED));
        }
        Optional<Task> there = StaleTask.find(refusal.error());
        if (there.isPresent() && attempts > 0) {
            Merge merge = wish.with(there.get());
            return publish(there.get().with(merge.content()), wish, merge.contested(), attempts);
        }
        return CompletableFuture.completedFuture(
                refusal.error().condition() == ErrorCondition.ITEM_NOT_FOUND
                        ? new TaskOutcome.Gone()
                        : new TaskOutcome.NotStored(Answer.REFUSED));
    }
}
