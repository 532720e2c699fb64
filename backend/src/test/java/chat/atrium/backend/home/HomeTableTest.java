package chat.atrium.backend.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HomeTableTest {

    private static final BareJid ROMEO = BareJid.parse("romeo@example.org");
    private static final Duration LATE = Duration.ofSeconds(5);

    private volatile Instant now = Instant.EPOCH;
    private volatile boolean admitted = true;
    private volatile Runnable whileMade = () -> {};
    private final HomeTable<TestHome> homes = new HomeTable<>(
            jid -> {
                whileMade.run();
                return new TestHome();
            },
            () -> now);

    HomeTableTest() {
        homes.admit(jid -> admitted);
    }

    /** A home that moves when the test says so. */
    private static final class TestHome implements Resident {

        private final Mailbox mailbox = new Mailbox(Thread::startVirtualThread, 100);
        private volatile boolean underWay;
        private volatile boolean committed = true;
        private volatile boolean broken;
        private final AtomicInteger moves = new AtomicInteger();

        @Override
        public BareJid jid() {
            return ROMEO;
        }

        @Override
        public Mailbox mailbox() {
            return mailbox;
        }

        @Override
        public void used(Instant instant) {}

        @Override
        public boolean isIdleSince(Instant then) {
            return false;
        }

        @Override
        public boolean mayMove() {
            return !underWay;
        }

        @Override
        public boolean isCommitted() {
            return committed;
        }

        @Override
        public void move() {
            moves.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("no");
            }
        }
    }

    private TestHome made() {
        return homes.post(ROMEO, home -> home).toCompletableFuture().join();
    }

    private CompletableFuture<Void> leave() {
        admitted = false;
        return leaveAll(homes.leave(jid -> true));
    }

    private static CompletableFuture<Void> leaveAll(List<Departure> departures) {
        return CompletableFuture.allOf(departures.stream()
                .map(departure -> departure.left().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private static void isMoved(CompletableFuture<?> work) {
        await().until(work::isDone);
        assertThat(work.handle((done, failure) -> failure instanceof CompletionException wrapped
                                ? String.valueOf(wrapped.getCause())
                                : String.valueOf(failure))
                        .join())
                .contains("is on another node");
    }

    @Test
    void a_home_leaves_when_nothing_is_under_way() {
        TestHome home = made();
        home.underWay = true;
        CompletableFuture<Void> left = leave();
        await().during(Duration.ofMillis(100)).until(() -> !left.isDone());
        assertThat(homes.post(ROMEO, same -> same).toCompletableFuture().join()).isSameAs(home);
        home.underWay = false;
        await().until(left::isDone);
        isMoved(homes.post(ROMEO, same -> same).toCompletableFuture());
    }

    @Test
    void a_home_that_is_late_does_not_wait_for_what_is_under_way() {
        TestHome home = made();
        home.underWay = true;
        CompletableFuture<Void> left = leave();
        now = Instant.EPOCH.plus(LATE);
        await().until(left::isDone);
        assertThat(home.moves).hasPositiveValue();
        assertThat(homes.isInMemory(ROMEO)).isFalse();
    }

    /** The next home would open an archive without it, and get it a second time. */
    @Test
    void a_home_that_is_late_waits_for_what_is_on_its_way_to_storage() {
        TestHome home = made();
        home.underWay = true;
        home.committed = false;
        CompletableFuture<Void> left = leave();
        now = Instant.EPOCH.plus(LATE);
        await().during(Duration.ofMillis(300)).until(() -> !left.isDone() && homes.isInMemory(ROMEO));
        home.committed = true;
        await().until(left::isDone);
        assertThat(homes.isInMemory(ROMEO)).isFalse();
    }

    @Test
    void a_home_that_cannot_tell_what_it_knows_tries_again() {
        TestHome home = made();
        home.broken = true;
        CompletableFuture<Void> left = leave();
        await().until(() -> home.moves.get() > 1);
        assertThat(left).isNotDone();
        home.broken = false;
        await().until(left::isDone);
    }

    @Test
    void what_waits_behind_the_move_of_a_late_home_is_done_by_the_next_one() {
        TestHome home = made();
        home.underWay = true;
        CountDownLatch busy = new CountDownLatch(1);
        home.mailbox().insist(() -> await().until(() -> busy.getCount() == 0));
        CompletableFuture<Void> left = leave();
        CompletableFuture<Boolean> behind = homes.post(ROMEO, same -> true).toCompletableFuture();
        now = Instant.EPOCH.plus(LATE);
        busy.countDown();
        isMoved(behind);
        await().until(left::isDone);
    }

    /** Somebody closes the door between the look whether a home may be here and its making. */
    @Test
    void no_home_is_left_out_that_is_made_while_others_leave() {
        CompletableFuture<CompletableFuture<Void>> leaving = new CompletableFuture<>();
        whileMade = () -> {
            Thread leaver = Thread.startVirtualThread(() -> leaving.complete(leave()));
            await().until(() -> leaving.isDone() || leaver.getState() == Thread.State.WAITING);
        };
        var _ = homes.post(ROMEO, home -> home);
        leaving.join().join();
        assertThat(homes.isInMemory(ROMEO)).isFalse();
    }

    @Test
    void a_home_that_is_not_admitted_is_not_made() {
        admitted = false;
        isMoved(homes.post(ROMEO, home -> home).toCompletableFuture());
        admitted = true;
        assertThat(made().jid()).isEqualTo(ROMEO);
    }
}
