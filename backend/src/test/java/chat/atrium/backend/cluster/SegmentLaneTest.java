package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentLaneTest {

    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final Duration SOON = Duration.ofSeconds(10);

    /** What has gone where, and waits for its answer. */
    private record Sent(String where, String what, CompletableFuture<Frame> answer) {

        @Override
        public String toString() {
            return where + ":" + what;
        }
    }

    private final List<Sent> sent = new ArrayList<>();
    private volatile boolean full;
    private final SegmentLane lane = new SegmentLane(new SegmentLane.Ways() {

        @Override
        public CompletionStage<Frame> toNode(NodeId node, Frame frame) {
            return full ? CompletableFuture.failedStage(new LinkFullException(node)) : sent(node.value(), frame);
        }

        @Override
        public CompletionStage<Frame> here(Frame frame) {
            if (frame.text().equals("broken")) {
                throw new IllegalArgumentException("no stanza");
            }
            return sent("here", frame);
        }
    });

    private synchronized CompletionStage<Frame> sent(String where, Frame frame) {
        Sent next = new Sent(where, frame.text(), new CompletableFuture<>());
        sent.add(next);
        return next.answer();
    }

    private synchronized List<String> ways() {
        return sent.stream().map(Sent::toString).toList();
    }

    private CompletableFuture<Frame> ask(String what) {
        return lane.ask(Frame.of(Frame.Type.TO_HOME, List.of(), what)).toCompletableFuture();
    }

    /** The homes are on A, which has taken something. */
    private void takenByA() {
        lane.moved(A);
        CompletableFuture<Frame> first = ask("0");
        sent.getFirst().answer().complete(Frame.done());
        first.join();
        sent.clear();
    }

    private void awaitWays(String... expected) {
        await().untilAsserted(() -> assertThat(ways()).containsExactly(expected));
    }

    @Test
    void frames_go_to_the_home_and_answers_come_back() {
        lane.moved(A);
        CompletableFuture<Frame> answer = ask("1");
        awaitWays("a:1");
        assertThat(answer).isNotDone();
        sent.getFirst().answer().complete(Frame.done());
        assertThat(answer).succeedsWithin(SOON);
    }

    @Test
    void nobody_is_sent_anything_while_there_is_no_home() {
        var _ = ask("1");
        assertThat(ways()).isEmpty();
        lane.moved(A);
        awaitWays("a:1");
    }

    @Test
    void what_comes_after_a_move_waits_for_what_was_sent_before() {
        takenByA();
        var _ = ask("1");
        var _ = ask("2");
        lane.moved(B);
        var _ = ask("3");
        assertThat(ways()).containsExactly("a:1", "a:2");
        sent.get(0).answer().complete(Frame.done());
        assertThat(ways()).containsExactly("a:1", "a:2");
        sent.get(1).answer().complete(Frame.done());
        awaitWays("a:1", "a:2", "b:3");
    }

    @Test
    void what_the_old_home_did_not_take_goes_first_to_the_new_one() {
        takenByA();
        var _ = ask("1");
        CompletableFuture<Frame> second = ask("2");
        lane.moved(B);
        var _ = ask("3");
        sent.get(0).answer().complete(Frame.done());
        sent.get(1).answer().complete(Frame.elsewhere());
        awaitWays("a:1", "a:2", "b:2");
        assertThat(second).isNotDone();
        sent.getLast().answer().complete(Frame.done());
        awaitWays("a:1", "a:2", "b:2", "b:3");
        assertThat(second).succeedsWithin(SOON);
    }

    /** It does not know yet that the homes are there, and knows it a moment later. */
    @Test
    void what_a_node_sends_back_is_not_overtaken_by_what_it_takes() {
        lane.moved(A);
        var _ = ask("1");
        var _ = ask("2");
        assertThat(ways()).containsExactly("a:1");
        sent.getLast().answer().complete(Frame.elsewhere());
        var _ = ask("3");
        awaitWays("a:1", "a:1");
        sent.getLast().answer().complete(Frame.done());
        awaitWays("a:1", "a:1", "a:2", "a:3");
    }

    @Test
    void what_is_under_way_when_a_node_sends_something_back_comes_home_first() {
        takenByA();
        var _ = ask("1");
        var _ = ask("2");
        sent.get(0).answer().complete(Frame.elsewhere());
        await().pollDelay(Duration.ofMillis(200)).until(() -> true);
        assertThat(ways()).containsExactly("a:1", "a:2");
        sent.get(1).answer().complete(Frame.done());
        awaitWays("a:1", "a:2", "a:1");
        var _ = ask("3");
        assertThat(ways()).as("until 1 is taken").containsExactly("a:1", "a:2", "a:1");
    }

    @Test
    void what_a_dead_node_has_not_answered_is_sent_again_in_its_order() {
        takenByA();
        var _ = ask("1");
        var _ = ask("2");
        sent.get(0).answer().completeExceptionally(new NodeGoneException(A));
        sent.get(1).answer().completeExceptionally(new NodeGoneException(A));
        lane.moved(B);
        awaitWays("a:1", "a:2", "b:1");
        var _ = ask("3");
        sent.getLast().answer().complete(Frame.done());
        awaitWays("a:1", "a:2", "b:1", "b:2", "b:3");
    }

    @Test
    void a_fault_is_told_and_nothing_is_sent_again() {
        lane.moved(A);
        CompletableFuture<Frame> answer = ask("1");
        sent.getFirst().answer().completeExceptionally(new FaultException("no"));
        assertThat(answer).failsWithin(SOON);
        assertThat(ways()).containsExactly("a:1");
    }

    @Test
    void work_goes_straight_to_a_home_only_when_what_waited_for_it_has_begun() {
        lane.close();
        var _ = ask("1");
        assertThat(lane.isDirect()).isFalse();
        assertThat(lane.isHere()).isFalse();
        lane.open();
        awaitWays("here:1");
        await().until(lane::isDirect);
        lane.moved(A);
        assertThat(lane.isDirect()).isFalse();
    }

    private CompletionStage<Frame> straight(String what, CompletableFuture<Frame> work) {
        return lane.at(() -> work, () -> Frame.of(Frame.Type.TO_HOME, List.of(), what), answer -> answer);
    }

    private void opened() {
        lane.open();
        await().until(lane::isDirect);
    }

    @Test
    void work_that_is_straight_needs_no_frame() {
        opened();
        CompletableFuture<Frame> work = new CompletableFuture<>();
        CompletionStage<Frame> done = straight("1", work);
        assertThat(done.toCompletableFuture()).isNotDone();
        work.complete(Frame.done());
        assertThat(done.toCompletableFuture()).isCompleted();
        assertThat(ways()).isEmpty();
    }

    /** What a home has begun and not come to an end with when it moves comes first at the next one, too. */
    @Test
    void work_that_the_home_has_not_done_is_asked_for_at_its_place() {
        opened();
        CompletableFuture<Frame> first = new CompletableFuture<>();
        CompletableFuture<Frame> second = new CompletableFuture<>();
        CompletionStage<Frame> firstDone = straight("1", first);
        CompletionStage<Frame> secondDone = straight("2", second);
        lane.moved(A);
        var _ = ask("3");
        assertThat(ways()).isEmpty();
        second.completeExceptionally(new HomeMovedException(BareJid.parse("a@example.org")));
        first.completeExceptionally(new HomeMovedException(BareJid.parse("a@example.org")));
        awaitWays("a:1");
        sent.getFirst().answer().complete(Frame.done());
        awaitWays("a:1", "a:2", "a:3");
        assertThat(firstDone.toCompletableFuture()).succeedsWithin(SOON);
        assertThat(secondDone.toCompletableFuture()).isNotDone();
    }

    @Test
    void what_is_straight_and_fails_is_not_asked_for() {
        opened();
        CompletionStage<Frame> done = straight("1", CompletableFuture.failedFuture(new IllegalStateException("no")));
        assertThat(done.toCompletableFuture()).isCompletedExceptionally();
        lane.moved(A);
        var _ = ask("2");
        awaitWays("a:2");
    }

    /** What it sends back would be overtaken. */
    @Test
    void nothing_is_straight_while_another_node_has_not_answered() {
        takenByA();
        var _ = ask("1");
        lane.open();
        await().pollDelay(Duration.ofMillis(100)).until(() -> !lane.isDirect());
        sent.getFirst().answer().complete(Frame.elsewhere());
        awaitWays("a:1", "here:1");
        await().until(lane::isDirect);
    }

    @Test
    void a_home_here_that_cannot_reach_another_node_does_not_try_for_ever() {
        opened();
        lane.close();
        CompletableFuture<Frame> answer = ask("1");
        lane.open();
        awaitWays("here:1");
        sent.getFirst().answer().completeExceptionally(new NodeGoneException(A));
        await().until(answer::isCompletedExceptionally);
        assertThat(ways()).containsExactly("here:1");
    }

    /** As many as this would fail one inside the other. */
    @Test
    void what_waits_for_a_node_whose_link_is_full_is_told_so() {
        full = true;
        List<CompletableFuture<Frame>> answers =
                IntStream.range(0, 20_000).mapToObj(i -> ask("frame " + i)).toList();
        lane.moved(A);
        for (CompletableFuture<Frame> answer : answers) {
            assertThat(answer)
                    .failsWithin(SOON)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOf(LinkFullException.class);
        }
    }

    /** It says nothing of what the node would do with it. */
    @Test
    void what_does_not_fit_into_a_link_is_not_taken() {
        full = true;
        lane.moved(A);
        assertThat(ask("1")).failsWithin(SOON);
        full = false;
        var _ = ask("2");
        var _ = ask("3");
        assertThat(ways()).containsExactly("a:2");
    }

    /** He may hold a lock that somebody wants who asks something himself. */
    @Test
    void who_is_told_holds_up_nobody_who_asks() {
        full = true;
        CompletableFuture<Boolean> others = ask("1").handle((answer, failure) -> othersMayAsk());
        lane.moved(A);
        assertThat(others).succeedsWithin(SOON).isEqualTo(true);
    }

    private boolean othersMayAsk() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> {
                    var _ = ask("2");
                },
                Thread::startVirtualThread);
        try {
            other.get(2, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** That thread may be inside a session, and who is told may want another one. */
    @Test
    void nobody_is_told_on_the_thread_of_another_who_asks() {
        full = true;
        CompletableFuture<Thread> told = ask("1").handle((answer, failure) -> Thread.currentThread());
        lane.moved(A);
        assertThat(told).succeedsWithin(SOON).isNotEqualTo(Thread.currentThread());
    }

    @Test
    void what_cannot_even_be_begun_is_told_and_holds_nothing_up() {
        lane.open();
        await().until(lane::isDirect);
        lane.close();
        CompletableFuture<Frame> broken = ask("broken");
        CompletableFuture<Frame> next = ask("1");
        lane.open();
        assertThat(broken).failsWithin(SOON);
        awaitWays("here:1");
        sent.getLast().answer().complete(Frame.done());
        assertThat(next).succeedsWithin(SOON);
    }
}
