package chat.atrium.backend.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.archive.ArchiveFullException;
import chat.atrium.backend.port.ArchiveRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BatchedLaneTest {

    private final List<List<Long>> batches = new CopyOnWriteArrayList<>();

    private static ArchiveRow row(long id) {
        return new ArchiveRow(1, id, "romeo@example.org", null, null, Set.of(), "<message/>", null, Set.of());
    }

    private void write(List<ArchiveRow> rows) {
        batches.add(rows.stream().map(ArchiveRow::id).toList());
    }

    @Test
    void a_message_alone_is_committed_at_once_and_those_behind_it_together() {
        Duration pace = Duration.ofSeconds(2);
        BatchedLane lane = new BatchedLane(this::write, 100, pace);
        long begin = System.nanoTime();
        lane.commit(row(0)).toCompletableFuture().join();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(pace);
        List<CompletionStage<Void>> all = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            all.add(lane.commit(row(i)));
            // the thread that writes has had its chance
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
        }
        all.forEach(each -> each.toCompletableFuture().join());
        assertThat(batches).containsExactly(List.of(0L), List.of(1L, 2L, 3L));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(pace);
    }

    @Test
    void more_than_may_wait_is_refused_and_what_waits_is_not() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        BatchedLane lane = new BatchedLane(
                rows -> {
                    try {
                        open.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                2,
                Duration.ZERO);
        CompletableFuture<Void> first = lane.commit(row(1)).toCompletableFuture();
        CompletableFuture<Void> second = lane.commit(row(2)).toCompletableFuture();
        CompletableFuture<Void> third = lane.commit(row(3)).toCompletableFuture();
        assertThat(third)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(ArchiveFullException.class);
        open.countDown();
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
        assertThat(second).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void an_error_in_one_message_does_not_end_the_lane() {
        BatchedLane lane = new BatchedLane(
                rows -> {
                    if (rows.getFirst().id() == 1) {
                        throw new StackOverflowError();
                    }
                },
                100,
                Duration.ZERO);
        assertThat(lane.commit(row(1)).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(StackOverflowError.class);
        assertThat(lane.commit(row(2)).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(5));
        await().untilAsserted(() -> assertThat(lane.waiting()).isZero());
    }
}
