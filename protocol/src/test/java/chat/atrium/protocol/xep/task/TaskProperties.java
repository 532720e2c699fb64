package chat.atrium.protocol.xep.task;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import chat.atrium.protocol.xml.XmlWriter;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TaskProperties {

    private static final XmlLimits LIMITS = new XmlLimits(100_000, 20, 20, 1000);

    private static final TaskStamp STAMP =
            TaskStamp.made(BareJid.parse("juliet@a.test"), TaskStatus.COMPLETED, Instant.parse("2026-11-25T10:00:00Z"));

    @Property(tries = 300)
    void a_task_is_read_as_it_is_written(@ForAll("contents") TaskContent content) {
        Task task = new Task("t1", 3, content, STAMP);

        assertThat(Task.find(XmlReader.read(XmlWriter.write(task.toElement()), LIMITS)))
                .contains(task);
    }

    @Property(tries = 300)
    void what_the_service_says_is_not_taken_from_who_publishes(@ForAll("contents") TaskContent content) {
        Task task = new Task("t1", 3, content, STAMP);

        assertThat(Task.read(task.toElement())).isEqualTo(new Task("t1", 3, content, null));
    }

    /** Requirement 5: what one of two has said is said in what becomes of both. */
    @Property(tries = 1000)
    void no_change_of_a_field_is_lost(
            @ForAll("contents") TaskContent base,
            @ForAll("contents") TaskContent mine,
            @ForAll("contents") TaskContent theirs) {
        Merge merge = Merge.of(base, mine, theirs);

        for (TaskField<?> field : TaskField.ALL) {
            Object before = base.get(field);
            if (mine.get(field).equals(before)) {
                assertThat(merge.content().get(field)).isEqualTo(theirs.get(field));
                assertThat(merge.contested()).doesNotContain(field);
            } else if (theirs.get(field).equals(before)) {
                assertThat(merge.content().get(field)).isEqualTo(mine.get(field));
                assertThat(merge.contested()).doesNotContain(field);
            }
        }
    }

    @Property(tries = 1000)
    void whoever_is_assigned_by_one_of_two_is_assigned_and_whoever_is_let_go_is_not(
            @ForAll("contents") TaskContent base,
            @ForAll("contents") TaskContent mine,
            @ForAll("contents") TaskContent theirs) {
        TaskContent merged = Merge.of(base, mine, theirs).content();

        for (TaskContent side : new TaskContent[] {mine, theirs}) {
            for (BareJid each : side.get(TaskField.ASSIGNEES)) {
                if (!base.get(TaskField.ASSIGNEES).contains(each)) {
                    assertThat(merged.get(TaskField.ASSIGNEES)).contains(each);
                }
            }
            for (BareJid each : base.get(TaskField.ASSIGNEES)) {
                if (!side.get(TaskField.ASSIGNEES).contains(each)) {
                    assertThat(merged.get(TaskField.ASSIGNEES)).doesNotContain(each);
                }
            }
        }
    }

    @Property(tries = 1000)
    void no_step_that_one_of_two_has_added_ticked_or_reworded_is_lost(
            @ForAll("contents") TaskContent base,
            @ForAll("contents") TaskContent mine,
            @ForAll("contents") TaskContent theirs) {
        var merged = Merge.of(base, mine, theirs).content().get(TaskField.CHECKLIST);

        for (TaskContent side : new TaskContent[] {mine, theirs}) {
            for (Step step : side.get(TaskField.CHECKLIST)) {
                if (!base.get(TaskField.CHECKLIST).contains(step)) {
                    assertThat(merged).anyMatch(each -> each.id().equals(step.id()));
                }
            }
        }
        assertThat(merged).extracting(Step::id).doesNotHaveDuplicates();
    }

    /** A field that both have changed is mine, and named. */
    @Property(tries = 1000)
    void what_both_have_said_is_mine_and_told(
            @ForAll("contents") TaskContent base,
            @ForAll("contents") TaskContent mine,
            @ForAll("contents") TaskContent theirs) {
        Merge merge = Merge.of(base, mine, theirs);

        for (TaskField<?> field : merge.contested()) {
            assertThat(merge.content().get(field)).isEqualTo(mine.get(field));
            assertThat(theirs.get(field)).isNotEqualTo(base.get(field)).isNotEqualTo(mine.get(field));
        }
    }

    @Property(tries = 300)
    void who_changes_alone_gets_what_was_said(
            @ForAll("contents") TaskContent base, @ForAll("contents") TaskContent mine) {
        assertThat(Merge.of(base, mine, base).content()).isEqualTo(mine);
        assertThat(Merge.of(base, base, mine).content()).isEqualTo(mine);
    }

    @Property(tries = 1000)
    void between_any_two_places_there_is_another(@ForAll("digits") String one, @ForAll("digits") String other) {
        String first = one.compareTo(other) < 0 ? one : other;
        String second = one.compareTo(other) < 0 ? other : one;
        if (!first.equals(second)) {
            String between = Place.between(first, second);

            assertThat(between).isGreaterThan(first).isLessThan(second);
            assertThat(between.endsWith("0")).isFalse();
        }
        assertThat(Place.between("", second)).isLessThan(second);
        assertThat(Place.between(first, "")).isGreaterThan(first);
    }

    @Provide
    Arbitrary<TaskContent> contents() {
        return TaskArbitraries.contents();
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings()
                .withChars("01AVyz")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(Place::isValid);
    }
}
