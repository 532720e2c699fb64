package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.task.Due;
import chat.atrium.protocol.xep.task.Step;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskField;
import chat.atrium.protocol.xep.task.TaskStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskFieldsTest {

    private static final TaskFields NONE = new TaskFields(null, null, null, null, null, null, null, null, null);

    @Test
    void what_is_not_said_stays_as_it_is() {
        TaskContent task = TaskContent.of("Sweep").with(TaskField.PRIORITY, 3);
        assertThat(NONE.in(task)).isEqualTo(task);
    }

    @Test
    void what_is_said_is_in_it() {
        TaskFields all = new TaskFields(
                " Sweep ",
                "With a broom",
                "IN-PROCESS",
                List.of("ann@localhost"),
                "2026-12-24",
                5,
                List.of("yard", " ", "yard"),
                List.of(new TaskFields.StepValue("1", "Fetch it", true)),
                "V");
        assertThat(all.in(TaskContent.EMPTY))
                .isEqualTo(TaskContent.of("Sweep")
                        .with(TaskField.DESCRIPTION, "With a broom")
                        .with(TaskField.STATUS, TaskStatus.IN_PROCESS)
                        .with(TaskField.ASSIGNEES, Set.of(BareJid.parse("ann@localhost")))
                        .with(TaskField.DUE, Due.find("2026-12-24"))
                        .with(TaskField.PRIORITY, 5)
                        .with(TaskField.LABELS, Set.of("yard"))
                        .with(TaskField.CHECKLIST, List.of(new Step("1", "Fetch it", true)))
                        .with(TaskField.ORDER, "V"));
    }

    @Test
    void what_no_task_can_have_is_passed_over() {
        TaskFields odd =
                new TaskFields(" ", null, "LATER", List.of("a@b@c"), "someday", 12, null, List.of(), "no place 0");
        TaskContent task = TaskContent.of("Sweep").with(TaskField.DUE, Due.find("2026-12-24"));
        assertThat(odd.in(task)).isEqualTo(task);
    }

    @Test
    void a_date_is_taken_away_by_none() {
        TaskContent task = TaskContent.of("Sweep").with(TaskField.DUE, Due.find("2026-12-24"));
        TaskFields none = new TaskFields(null, null, null, null, "", null, null, null, null);
        assertThat(none.in(task)).isEqualTo(TaskContent.of("Sweep"));
    }
}
