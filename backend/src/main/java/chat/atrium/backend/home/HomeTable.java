package chat.atrium.backend.home;

import chat.atrium.backend.home.Mailbox.Receipt;
import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The homes of one kind on this node; a home is made when it is first touched and goes when it is idle.
 *
 * @param <H> what lives there
 */
public final class HomeTable<H extends Resident> {

    private static final Logger LOG = Logger.getLogger(HomeTable.class);
    private static final Duration LEAVES_WITHIN = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LOOK_AGAIN_LATE = Duration.ofMillis(200);

    private final Map<BareJid, H> homes = new ConcurrentHashMap<>();
    private final Function<BareJid, H> builder;
    private final InstantSource clock;

    /** Shared by those who make homes that are admitted. */
    private final ReadWriteLock making = new ReentrantReadWriteLock();

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

    /** The home of an address; made, and its state loaded, when the first work is posted. */
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

    /** How much waits or runs in all mailboxes together. */
    public int waiting() {
        int waiting = 0;
        for (H home : homes.values()) {
            waiting += home.mailbox().size();
        }
        return waiting;
    }

    /** Lets the homes go that nobody has used since then. */
    public void release(Instant idleSince) {
        for (H home : homes.values()) {
            home.mailbox().insist(() -> {
                home.save();
                release(home, idleSince);
            });
        }
    }

    /** From now on only these homes are on this node; all are until this is called. */
    public void admit(Predicate<BareJid> here) {
        admitted = here;
    }

    /** Has homes go that are on another node from now on. None of those that are not admitted any more is left out. */
    public List<Departure> leave(Predicate<BareJid> which) {
        Instant deadline = clock.instant().plus(LEAVES_WITHIN);
        return all().stream()
                .filter(home -> which.test(home.jid()))
                .map(home -> new Departure(home.jid(), leave(home, deadline, new CompletableFuture<>())))
                .toList();
    }

    /** All that were admitted, those included that are being made. */
    private List<H> all() {
        making.writeLock().lock();
        try {
            return List.copyOf(homes.values());
        } finally {
            making.writeLock().unlock();
        }
    }

    /** Looks until nothing is under way any more, or for so long that somebody else has to go on with what is stored. */
    private CompletableFuture<Void> leave(H home, Instant deadline, CompletableFuture<Void> left) {
        Receipt receipt = home.mailbox().insist(() -> {
            boolean late = clock.instant().isAfter(deadline);
            if (hasMoved(home, late)) {
                left.complete(null);
            } else {
                Duration pause = late ? LOOK_AGAIN_LATE : LOOK_AGAIN;
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> {
                            var _ = leave(home, deadline, left);
                        });
            }
        });
        if (receipt == Receipt.CLOSED) {
            left.complete(null);
        }
        return left;
    }

    /** What is on its way to storage is waited for however long it takes: the next home would not know of it. */
    private boolean hasMoved(H home, boolean late) {
        if (!home.isCommitted() || !home.mayMove() && !late) {
            return false;
        }
        try {
            home.move();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s moves another time", home.jid());
            return false;
        }
        return (home.mailbox().closeIfLast() || late) && homes.remove(home.jid(), home);
    }

    private void release(H home, Instant idleSince) {
        if (isThere(home) && home.isIdleSince(idleSince) && home.mailbox().closeIfLast()) {
            home.released();
            homes.remove(home.jid(), home);
        }
    }

    private <T> CompletionStage<T> post(BareJid jid, Function<H, T> work, Posting posting) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        while (true) {
            H home = findOrMake(jid);
            if (home == null) {
                answer.completeExceptionally(new HomeMovedException(jid));
                return answer;
            }
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

    /** Who is in memory may be asked until it has left; others only if they are admitted. */
    private @Nullable H findOrMake(BareJid jid) {
        H known = homes.get(jid);
        if (known != null) {
            return known;
        }
        making.readLock().lock();
        try {
            return admitted.test(jid) ? homes.computeIfAbsent(jid, builder) : homes.get(jid);
        } finally {
            making.readLock().unlock();
        }
    }

    private <T> void run(H home, Function<H, T> work, CompletableFuture<T> answer) {
        if (!isThere(home)) {
            // It left late, with this behind what it could not wait for.
            answer.completeExceptionally(new HomeMovedException(home.jid()));
            return;
        }
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

    @SuppressWarnings("ReferenceEquality") // another home of the same address is another
    private boolean isThere(H home) {
        return homes.get(home.jid()) == home;
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
