package chat.atrium.backend.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.home.Mailbox.Receipt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Mailbox mailbox = new Mailbox(this::start, 10_000);

    private void start(Runnable drain) {
        started.incrementAndGet();
        Thread.startVirtualThread(() -> {
            drain.run();
            ended.incrementAndGet();
        });
    }

    @Test
    void work_runs_in_the_order_of_its_posting() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 1000; i++) {
            int number = i;
            mailbox.post(() -> done.add(number));
        }
        await().until(() -> done.size() == 1000);
        assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void work_of_many_posters_runs_one_at_a_time() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        for (int poster = 0; poster < 8; poster++) {
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 500; i++) {
                    mailbox.insist(() -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        running.decrementAndGet();
                        done.incrementAndGet();
                    });
                }
            });
        }
        await().until(() -> done.get() == 4000);
        assertThat(most).hasValue(1);
    }

    @Test
    void there_is_no_thread_while_there_is_nothing_to_do() {
        assertThat(started).hasValue(0);
        mailbox.post(() -> {});
        await().until(() -> ended.get() == 1);
        assertThat(started).hasValue(1);
        assertThat(mailbox.size()).isZero();

        mailbox.post(() -> {});
        await().until(() -> ended.get() == 2);
        assertThat(started).hasValue(2);
    }

    @Test
    void work_that_fails_does_not_stop_what_is_behind_it() {
        AtomicInteger done = new AtomicInteger();
        mailbox.post(() -> {
            throw new IllegalStateException("on purpose");
        });
        mailbox.post(done::incrementAndGet);
        await().until(() -> done.get() == 1);
    }

    @Test
    void a_full_mailbox_takes_only_what_must_be_done() {
        Mailbox small = new Mailbox(Thread::startVirtualThread, 2);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        assertThat(small.post(() -> waitFor(gate))).isEqualTo(Receipt.ACCEPTED);
        assertThat(small.post(done::incrementAndGet)).isEqualTo(Receipt.ACCEPTED);
        assertThat(small.post(done::incrementAndGet)).isEqualTo(Receipt.FULL);
        assertThat(small.insist(done::incrementAndGet)).isEqualTo(Receipt.ACCEPTED);
        gate.countDown();
        await().until(() -> done.get() == 2);
    }

    @Test
    void a_mailbox_closes_only_behind_its_last_work() {
        List<Boolean> closed = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch gate = new CountDownLatch(1);
        mailbox.post(() -> {
            waitFor(gate);
            closed.add(mailbox.closeIfLast());
        });
        mailbox.post(() -> closed.add(mailbox.closeIfLast()));
        gate.countDown();
        await().until(() -> closed.size() == 2);
        assertThat(closed).containsExactly(false, true);
        assertThat(mailbox.post(() -> {})).isEqualTo(Receipt.CLOSED);
        assertThat(mailbox.insist(() -> {})).isEqualTo(Receipt.CLOSED);
    }

    @Test
    void only_the_thread_that_runs_the_work_is_inside() {
        List<Boolean> inside = Collections.synchronizedList(new ArrayList<>());
        mailbox.post(() -> inside.add(mailbox.isCurrent()));
        await().until(() -> inside.size() == 1);
        assertThat(inside).containsExactly(true);
        assertThat(mailbox.isCurrent()).isFalse();
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
