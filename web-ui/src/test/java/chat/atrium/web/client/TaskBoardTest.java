package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskBoardTest {

    private final TaskBoard board = new TaskBoard();

    private static Task task(String uid, int sequence, String summary) {
        return new Task(uid, sequence, TaskContent.of(summary), null);
    }

    @Test
    void what_is_not_there_any_more_is_gone() {
        board.read(List.of(task("a", 0, "Sweep"), task("b", 0, "Paint")));
        board.loading();
        board.read(List.of(task("b", 1, "Paint twice")));
        assertThat(board.tasks()).containsExactly(TaskDetails.of(task("b", 1, "Paint twice")));
        assertThat(board.state()).isEqualTo(TaskBoard.State.READY);
    }

    @Test
    void what_is_heard_while_the_tasks_are_read_counts() {
        board.loading();
        board.changed(task("a", 3, "Sweep the yard"));
        board.changed(task("b", 0, "Paint"));
        board.changed(task("c", 0, "Dig"));
        board.gone("c");
        board.read(List.of(task("a", 2, "Sweep"), task("c", 0, "Dig"), task("d", 0, "Rest")));
        assertThat(board.tasks()).extracting(TaskDetails::summary).containsExactly("Sweep the yard", "Paint", "Rest");
    }

    @Test
    void an_older_revision_is_passed_over() {
        board.changed(task("a", 2, "Newer"));
        board.changed(task("a", 1, "Older"));
        assertThat(board.find("a")).contains(task("a", 2, "Newer"));
    }

    @Test
    void a_board_that_was_read_stays_when_it_cannot_be_read_again() {
        board.failed();
        assertThat(board.state()).isEqualTo(TaskBoard.State.FAILED);
        board.read(List.of());
        board.loading();
        board.failed();
        assertThat(board.state()).isEqualTo(TaskBoard.State.READY);
    }
}
