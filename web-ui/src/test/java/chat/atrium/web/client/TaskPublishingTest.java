package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.task.StaleTask;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskNode;
import chat.atrium.protocol.xep.task.TaskStamp;
import chat.atrium.protocol.xep.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** docs/xep-tasks.md §5.4, §6. */
class TaskPublishingTest {

    private static final TaskContent BASE = TaskContent.of("Sweep");

    private final SilentStreams streams = new SilentStreams();
    private final Connection over = new Connection(streams, Duration.ofSeconds(30), stanza -> {});
    private final TaskPublishing publishing =
            new TaskPublishing(over, new TaskNode(BareJid.parse("tasks.localhost"), "yard@conference.localhost"));

    private Task published() {
        PubSubRequest.Publish request = (PubSubRequest.Publish) PubSubRequest.read(Iq.Type.SET, streams.asked());
        return Task.read(Objects.requireNonNull(request.item()).findPayload().orElseThrow());
    }

    private static Task revision(int sequence, TaskContent content) {
        return new Task("t1", sequence, content, null);
    }

    private void refuseAsStale(int sequence, TaskContent content) {
        TaskStamp stamp = TaskStamp.made(BareJid.parse("bob@localhost"), content.status(), Instant.EPOCH);
        streams.push(streams.requests().getLast().toError(StaleTask.error(new Task("t1", sequence, content, stamp))));
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_merged_in() {
        CompletableFuture<TaskOutcome> outcome = publishing.change(
                revision(0, BASE), new TaskPublishing.Wish(BASE, BASE.with(TaskField.DESCRIPTION, "With a broom")));
        assertThat(published().findSequence()).hasValue(0);
        refuseAsStale(4, BASE.with(TaskField.STATUS, TaskStatus.IN_PROCESS));
        assertThat(published())
                .isEqualTo(revision(
                        4,
                        BASE.with(TaskField.STATUS, TaskStatus.IN_PROCESS)
                                .with(TaskField.DESCRIPTION, "With a broom")));
        streams.answer();
        TaskOutcome.Stored stored = (TaskOutcome.Stored) outcome.join();
        assertThat(stored.replaced()).isEmpty();
        assertThat(stored.task().findSequence()).hasValue(5);
        assertThat(stored.task().content().status()).isEqualTo(TaskStatus.IN_PROCESS);
    }

    @Test
    void whose_words_replace_those_of_somebody_else_is_told() {
        CompletableFuture<TaskOutcome> outcome = publishing.change(
                revision(0, BASE), new TaskPublishing.Wish(BASE, BASE.with(TaskField.SUMMARY, "Sweep the yard")));
        refuseAsStale(1, BASE.with(TaskField.SUMMARY, "Sweep the hall"));
        assertThat(published().content().summary()).isEqualTo("Sweep the yard");
        streams.answer();
        TaskOutcome.Stored stored = (TaskOutcome.Stored) outcome.join();
        assertThat(stored.replaced()).containsExactly(TaskField.SUMMARY);
    }

    @Test
    void what_was_deleted_does_not_come_back() {
        CompletableFuture<TaskOutcome> outcome =
                publishing.change(revision(0, BASE), new TaskPublishing.Wish(BASE, BASE.with(TaskField.PRIORITY, 1)));
        streams.refuse(ErrorCondition.ITEM_NOT_FOUND);
        assertThat(outcome).isCompletedWithValue(new TaskOutcome.Gone());
    }

    @Test
    void who_may_not_is_told() {
        CompletableFuture<TaskOutcome> outcome = publishing.make(Task.unsaved("t1", BASE));
        assertThat(published().findSequence()).isEmpty();
        streams.refuse(ErrorCondition.FORBIDDEN);
        assertThat(outcome).isCompletedWithValue(new TaskOutcome.NotStored(Answer.REFUSED));
        assertThat(streams.requests()).hasSize(1);
    }
}
