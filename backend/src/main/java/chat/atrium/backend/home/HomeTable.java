package chat.atrium.backend.home;

import chat.atrium.backend.home.Mailbox.Receipt;
import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The homes of one kind on this node; a home is made when it is first touched and goes when it is idle.
 *
 * @param <H> what lives there
 */
public final class HomeTable<H extends Resident> implements Homes {

    private static final Duration LEAVES_WITHIN = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Map<BareJid, H> homes = new ConcurrentHashMap<>();
    private final Function<BareJid, H> builder;
    private final InstantSource clock;
    private volatile Predicate<BareJid> admitted = jid -> true;

    /**
     * An empty table.
     *
     * @param builder makes a home without loading anything
     */
    public HomeTable(Function<BareJid, H> builder, InstantSource clock) {
        this.builder = builder;
        this.clock = clock;
    }

    @Override
    public Home of(BareJid jid) {
        return new Address<>(this, jid);
    }

    /**
     * Runs the work in the mailbox; fails with {@link MailboxFullException} if too much waits there, and with
     * {@link HomeMovedException} if the home is on another node.
     */
    public <T> CompletionStage<T> post(BareJid jid, Function<H, T> work) {
        return post(jid, work, Mailbox::post);
    }

    /** Runs work in the mailbox that must be done, however much waits there. */
    public <T> CompletionStage<T> insist(BareJid jid, Function<H, T> work) {
        return post(jid, work, Mailbox::insist);
    }

    /**
     * The home of an address for work that its mailbox is running now.
     *
     * @throws IllegalStateException on any other thread
     */
    public H here(BareJid jid) {
        H home = homes.get(jid);
        if (home == null || !home.mailbox().isCurrent()) {
            throw new IllegalStateException("not inside the mailbox of " + jid);
        }
        return home;
    }

    public boolean isInMemory(BareJid jid) {
        return homes.containsKey(jid);
    }

    /** Those whose homes are in memory now. */
    public Set<BareJid> inMemory() {
        return Set.copyOf(homes.keySet());
    }

    @Override
    public int waiting() {
        int waiting = 0;
        for (H home : homes.values()) {
            waiting += home.mailbox().size();
        }
        return waiting;
    }

    @Override
    public void release(Instant idleSince) {
        for (H home : homes.values()) {
            home.mailbox().insist(() -> {
                home.save();
                release(home, idleSince);
            });
        }
    }

    @Override
    public void admit(Predicate<BareJid> here) {
        admitted = here;
    }

    @Override
    public CompletionStage<Void> leave(Predicate<BareJid> which) {
        Instant deadline = clock.instant().plus(LEAVES_WITHIN);
        return CompletableFuture.allOf(homes.values().stream()
                .filter(home -> which.test(home.jid()))
                .map(home -> leave(home, deadline, new CompletableFuture<>()))
                .toArray(CompletableFuture[]::new));
    }

    /** Looks until nothing is under way any more, or for so long that somebody else has to go on with what is stored. */
    private CompletableFuture<Void> leave(H home, Instant deadline, CompletableFuture<Void> left) {
        Receipt receipt = home.mailbox().insist(() -> {
            boolean late = clock.instant().isAfter(deadline);
            if (home.mayMove() || late) {
                home.move();
                if (home.mailbox().closeIfLast() || late) {
                    homes.remove(home.jid(), home);
                    left.complete(null);
                    return;
                }
            }
            CompletableFuture.delayedExecutor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        var _ = leave(home, deadline, left);
                    });
        });
        if (receipt == Receipt.CLOSED) {
            left.complete(null);
        }
        return left;
    }

    private void release(H home, Instant idleSince) {
        if (home.isIdleSince(idleSince) && home.mailbox().closeIfLast()) {
            home.released();
            homes.remove(home.jid(), home);
        }
    }

    private <T> CompletionStage<T> post(BareJid jid, Function<H, T> work, Posting posting) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        while (true) {
            if (!homes.containsKey(jid) && !admitted.test(jid)) {
                answer.completeExceptionally(new HomeMovedException(jid));
                return answer;
            }
            H home = homes.computeIfAbsent(jid, builder);
            switch (posting.post(home.mailbox(), () -> run(home, work, answer))) {
                case ACCEPTED -> {
                    return answer;
                }
                case FULL -> {
                    answer.completeExceptionally(new MailboxFullException(jid));
                    return answer;
                }
                case CLOSED -> homes.remove(jid, home);
            }
        }
    }

    private <T> void run(H home, Function<H, T> work, CompletableFuture<T> answer) {
        try {
            home.used(clock.instant());
            T done = work.apply(home);
            home.worked();
            answer.complete(done);
        } catch (RuntimeException | Error e) {
            home.worked();
            answer.completeExceptionally(e);
        } finally {
            // An address where nobody lives leaves nothing behind, however often it is tried.
            release(home, Instant.EPOCH);
        }
    }

    /** One of the two ways to post to a mailbox. */
    private interface Posting {
        Receipt post(Mailbox mailbox, Runnable work);
    }

    /** The home of an address, whether it is in memory or not. */
    private record Address<H extends Resident>(HomeTable<H> homes, BareJid jid) implements Home {

        @Override
        public <T> CompletionStage<T> post(Supplier<T> work) {
            return homes.post(jid, home -> work.get());
        }
    }
}
