package chat.atrium.backend.session;

import chat.atrium.backend.home.Homes;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.Mailbox.Receipt;
import chat.atrium.backend.home.MailboxFullException;
import chat.atrium.backend.port.Home;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The homes of the accounts of this node; a home is made when it is first touched and goes when it is idle. */
@ApplicationScoped
public class AccountHomes implements Homes {

    private final Map<BareJid, AccountHome> homes = new ConcurrentHashMap<>();
    private final AccountStore store;
    private final ArchiveStore archives;
    private final StanzaIngress outside;
    private final InstantSource clock;
    private final int capacity;

    public AccountHomes(
            AccountStore store,
            ArchiveStore archives,
            StanzaIngress outside,
            InstantSource clock,
            AtriumSettings settings) {
        this.store = store;
        this.archives = archives;
        this.outside = outside;
        this.clock = clock;
        this.capacity = settings.limits().mailbox();
    }

    @Override
    public Home of(BareJid jid) {
        return new Address(this, jid);
    }

    /** Runs the work in the account's mailbox; fails with {@link MailboxFullException} if too much waits there. */
    public <T> CompletionStage<T> post(BareJid jid, Function<AccountHome, T> work) {
        return post(jid, work, Mailbox::post);
    }

    /** Runs work in the account's mailbox that must be done, however much waits there. */
    public <T> CompletionStage<T> insist(BareJid jid, Function<AccountHome, T> work) {
        return post(jid, work, Mailbox::insist);
    }

    /**
     * The home of an account for work that its mailbox is running now.
     *
     * @throws IllegalStateException on any other thread
     */
    public AccountHome here(BareJid jid) {
        AccountHome home = homes.get(jid);
        if (home == null || !home.mailbox().isCurrent()) {
            throw new IllegalStateException("not inside the mailbox of " + jid);
        }
        return home;
    }

    /** True if the account may have sessions: those whose home is not in memory have none. */
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
        for (AccountHome home : homes.values()) {
            waiting += home.mailbox().size();
        }
        return waiting;
    }

    /** Lets the homes go that nobody has used since then. */
    public void release(Instant idleSince) {
        for (AccountHome home : homes.values()) {
            home.mailbox().insist(() -> {
                home.save();
                release(home, idleSince);
            });
        }
    }

    private void release(AccountHome home, Instant idleSince) {
        if (home.isIdleSince(idleSince) && home.mailbox().closeIfLast()) {
            homes.remove(home.jid(), home);
        }
    }

    private <T> CompletionStage<T> post(BareJid jid, Function<AccountHome, T> work, Posting posting) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        while (true) {
            AccountHome home = homes.computeIfAbsent(jid, this::build);
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

    private AccountHome build(BareJid jid) {
        return new AccountHome(jid, new Mailbox(Thread::startVirtualThread, capacity), store, archives, outside);
    }

    private <T> void run(AccountHome home, Function<AccountHome, T> work, CompletableFuture<T> answer) {
        try {
            home.used(clock.instant());
            answer.complete(work.apply(home));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        } finally {
            // An address without account leaves nothing behind, however often it is tried.
            release(home, Instant.EPOCH);
        }
    }

    /** One of the two ways to post to a mailbox. */
    private interface Posting {
        Receipt post(Mailbox mailbox, Runnable work);
    }

    /** The home of an address, whether it is in memory or not. */
    private record Address(AccountHomes homes, BareJid jid) implements Home {

        @Override
        public <T> CompletionStage<T> post(Supplier<T> work) {
            return homes.post(jid, home -> work.get());
        }
    }
}
