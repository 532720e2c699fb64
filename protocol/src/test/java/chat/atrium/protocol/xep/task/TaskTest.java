package chat.atrium.protocol.xep.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 1000);

    private static String vtodo(String properties) {
        return "<icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'><vcalendar><components><vtodo><properties>"
                + properties + "</properties></vtodo></components></vcalendar></icalendar>";
    }

    private static Task read(String properties) {
        return Task.read(XmlReader.read(vtodo(properties), LIMITS));
    }

    @Test
    void a_summary_is_enough() {
        assertThat(read("<summary><text> Paint </text></summary>"))
                .isEqualTo(Task.unsaved("", TaskContent.of("Paint")));
    }

    @Test
    void properties_of_others_are_kept() {
        String other =
                "<x-other><parameters><x-p><unknown>1</unknown></x-p></parameters><unknown>2</unknown></x-other>";
        Task task = read("<summary><text>Paint</text></summary>" + other);

        assertThat(task.toElement().toString()).contains("<x-other>");
        assertThat(Task.read(task.toElement())).isEqualTo(task);
    }

    @Test
    void a_due_date_is_a_day_or_a_moment() {
        assertThat(Due.find("2026-12-24")).contains(new Due.OnDay(LocalDate.of(2026, 12, 24)));
        assertThat(Due.find("2026-12-24T13:00:00+01:00"))
                .contains(new Due.ByMoment(Instant.parse("2026-12-24T12:00:00Z")));
        assertThat(Due.find("soon")).isEmpty();
        assertThat(Due.find("+999999999-12-31")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<summary><text> </text></summary>",
                "<summary><text>a</text></summary><summary><text>b</text></summary>",
                "<summary><text>a</text></summary><status><text>DONE</text></status>",
                "<summary><text>a</text></summary><priority><integer>10</integer></priority>",
                "<summary><text>a</text></summary><priority><integer>-1</integer></priority>",
                "<summary><text>a</text></summary><sequence><integer>x</integer></sequence>",
                "<summary><text>a</text></summary><due><date>soon</date></due>",
                "<summary><text>a</text></summary><attendee><cal-address>mailto:a@b</cal-address></attendee>",
                "<summary><text>a</text></summary><attendee><cal-address>xmpp:@</cal-address></attendee>",
                "<summary><text>a</text></summary><attendee/>",
                "<summary><text>a</text></summary><x-atrium-order><unknown>A-</unknown></x-atrium-order>",
                "<summary><text>a</text></summary><x-atrium-step><unknown>no id</unknown></x-atrium-step>",
            })
    void what_is_no_task_is_refused(String properties) {
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> read(properties))
                .satisfies(refused -> assertThat(refused.error().condition()).isEqualTo(ErrorCondition.BAD_REQUEST));
    }

    @Test
    void two_components_are_refused() {
        String two = vtodo("<summary><text>a</text></summary>")
                .replace("</components>", "<vtodo><properties/></vtodo></components>");

        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> Task.read(XmlReader.read(two, LIMITS)));
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> Task.read(XmlReader.read("<icalendar/>", LIMITS)));
    }

    @Test
    void tasks_stand_by_their_places_and_those_without_one_last() {
        List<String> order = IntStream.of(2, 0, 1)
                .mapToObj(number -> Task.unsaved(
                        Integer.toString(number),
                        TaskContent.of("a")
                                .with(TaskField.ORDER, List.of("A", "B", "").get(number))))
                .sorted(Task.IN_ORDER)
                .map(Task::uid)
                .toList();

        assertThat(order).containsExactly("0", "1", "2");
    }

    @Test
    void places_at_an_end_stay_short() {
        String place = "";
        for (int i = 0; i < 1000; i++) {
            place = Place.between(place, "");
        }
        assertThat(place.length()).isLessThan(Place.MAX_LENGTH / 4);
    }

    @Test
    void a_step_that_one_takes_out_stays_if_the_other_has_ticked_it() {
        TaskContent base = TaskContent.of("a").with(TaskField.CHECKLIST, List.of(new Step("1", "buy", false)));
        TaskContent without = base.with(TaskField.CHECKLIST, List.of());
        TaskContent ticked = base.with(TaskField.CHECKLIST, List.of(new Step("1", "buy", true)));

        assertThat(Merge.of(base, without, ticked).content()).isEqualTo(ticked);
        assertThat(Merge.of(base, ticked, without).content()).isEqualTo(ticked);
        assertThat(Merge.of(base, without, base).content()).isEqualTo(without);
    }

    @Test
    void the_stamp_says_since_when_a_task_is_done() {
        Instant first = Instant.parse("2026-11-25T10:00:00Z");
        Instant later = first.plusSeconds(60);
        TaskStamp made = TaskStamp.made(BareJid.parse("a@b"), TaskStatus.NEEDS_ACTION, first);

        TaskStamp done = made.changed(TaskStatus.COMPLETED, later);

        assertThat(done.completed()).isEqualTo(later);
        assertThat(done.changed(TaskStatus.COMPLETED, later.plusSeconds(1)).completed())
                .isEqualTo(later);
        assertThat(done.changed(TaskStatus.IN_PROCESS, later).completed()).isNull();
        assertThat(done.created()).isEqualTo(first);
    }

    private static final Task SAVED = new Task(
            "t1",
            3,
            TaskContent.of("Paint"),
            TaskStamp.made(BareJid.parse("a@b"), TaskStatus.NEEDS_ACTION, Instant.parse("2026-11-25T10:00:00Z")));

    @Test
    void requests_and_answers_are_read_as_they_are_written() {
        AssignedQuery assigned = new AssignedQuery(true, PageRequest.after("7", 10));
        AssignedTasks tasks =
                new AssignedTasks(List.of(new AssignedTasks.Entry("room@c", SAVED)), new Page("1", null, "1", null));
        HistoryQuery history = new HistoryQuery("room@c", "t1", PageRequest.first(5));
        TaskChange change = new TaskChange(
                BareJid.parse("a@b"),
                Instant.parse("2026-11-25T10:00:00Z"),
                3,
                List.of(new TaskChange.Field("status", "NEEDS-ACTION", "COMPLETED")));
        TaskHistory changes = new TaskHistory(List.of(change), new Page("3", null, "3", 4));

        assertThat(AssignedQuery.read(assigned.toElement())).isEqualTo(assigned);
        assertThat(AssignedTasks.read(tasks.toElement())).isEqualTo(tasks);
        assertThat(HistoryQuery.read(history.toElement())).isEqualTo(history);
        assertThat(TaskHistory.read(changes.toElement())).isEqualTo(changes);
    }

    @Test
    void a_question_for_the_history_of_nothing_is_refused() {
        Element query = Element.of(Task.NAMESPACE, "history");

        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> HistoryQuery.read(query));
    }

    @Test
    void who_is_refused_for_a_stale_revision_learns_the_one_there_is() {
        assertThat(StaleTask.find(StaleTask.error(SAVED))).contains(SAVED);
        assertThat(StaleTask.find(StanzaError.of(ErrorCondition.CONFLICT))).isEmpty();
    }

    @Test
    void a_room_names_the_node_of_its_tasks() {
        TaskNode node = new TaskNode(BareJid.parse("tasks.a.test"), "garden@conference.a.test");
        DiscoInfo room = new DiscoInfo(
                null, List.of(), new TreeSet<>(), List.of(node.toForm().toElement()));

        assertThat(TaskNode.find(DiscoInfo.read(room.toElement()))).contains(node);
        assertThat(TaskNode.find(DiscoInfo.of(List.of(), Set.of()))).isEmpty();
    }

    @Test
    void changes_are_told_by_field_with_short_values() {
        TaskContent before = TaskContent.of("a").with(TaskField.DESCRIPTION, "old");
        TaskContent after = before.with(TaskField.DESCRIPTION, "new")
                .with(TaskField.STATUS, TaskStatus.COMPLETED)
                .with(TaskField.ASSIGNEES, Set.of(BareJid.parse("b@b"), BareJid.parse("a@b")))
                .with(TaskField.SUMMARY, "b".repeat(300));

        assertThat(TaskChange.between(before, after))
                .containsExactly(
                        new TaskChange.Field("summary", "a", ""),
                        new TaskChange.Field("description", "", ""),
                        new TaskChange.Field("status", "NEEDS-ACTION", "COMPLETED"),
                        new TaskChange.Field("attendee", "", "a@b b@b"));
    }
}
