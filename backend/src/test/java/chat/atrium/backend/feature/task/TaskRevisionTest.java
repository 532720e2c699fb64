package chat.atrium.backend.feature.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.task.StaleTask;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskStamp;
import chat.atrium.protocol.xep.task.TaskStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskRevisionTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final TaskContent PAINT = TaskContent.of("Paint");
    private static final TaskContent PAINTED = PAINT.with(TaskField.STATUS, TaskStatus.COMPLETED);
    private static final Task MADE = new Task("t1", 3, PAINT, TaskStamp.made(ROMEO, TaskStatus.NEEDS_ACTION, NOON));

    private static Task publish(Optional<Task> current, Task published) {
        return new TaskRevision("t1", current, JULIET, LATER).of(published);
    }

    @Test
    void a_new_task_is_stamped_with_who_makes_it_and_when() {
        assertThat(publish(Optional.empty(), Task.unsaved("", PAINT)))
                .isEqualTo(new Task("t1", 0, PAINT, TaskStamp.made(JULIET, TaskStatus.NEEDS_ACTION, LATER)));
    }

    @Test
    void a_change_is_the_next_revision_and_keeps_its_author() {
        assertThat(publish(Optional.of(MADE), new Task("t1", 3, PAINTED, null)))
                .isEqualTo(new Task("t1", 4, PAINTED, new TaskStamp(ROMEO, NOON, LATER, LATER)));
    }

    @Test
    void what_replaces_another_revision_is_stale() {
        for (Integer sequence : new Integer[] {2, 4, null}) {
            assertThatExceptionOfType(StanzaException.class)
                    .isThrownBy(() -> publish(Optional.of(MADE), new Task("t1", sequence, PAINTED, null)))
                    .satisfies(
                            stale -> assertThat(StaleTask.find(stale.error())).contains(MADE));
        }
    }

    @Test
    void what_is_gone_is_not_changed() {
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> publish(Optional.empty(), new Task("t1", 3, PAINTED, null)))
                .satisfies(gone -> assertThat(gone.error().condition()).isEqualTo(ErrorCondition.ITEM_NOT_FOUND));
    }

    @Test
    void a_task_has_the_name_of_its_item() {
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> publish(Optional.empty(), Task.unsaved("t2", PAINT)))
                .satisfies(other -> assertThat(other.error().condition()).isEqualTo(ErrorCondition.BAD_REQUEST));
    }
}
