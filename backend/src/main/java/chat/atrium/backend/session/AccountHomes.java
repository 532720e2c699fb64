package chat.atrium.backend.session;

import chat.atrium.backend.home.HomeTable;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.MailboxFullException;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The homes of the accounts of this node. */
@ApplicationScoped
public class AccountHomes implements Homes {

    private final HomeTable<AccountHome> homes;
    private final SessionDirectory sessions;

    @Inject
    public AccountHomes(
            AccountStore store,
            ArchiveStore archives,
            DeliveredCursors cursors,
            SessionDirectory sessions,
            @All List<SessionListener> listeners,
            StanzaIngress outside,
            InstantSource clock,
            AtriumSettings settings) {
        this(new AccountStores(store, archives, cursors, sessions, listeners), outside, clock, settings);
    }

    /** Homes without CDI. */
    public AccountHomes(AccountStores stores, StanzaIngress outside, InstantSource clock, AtriumSettings settings) {
        int capacity = settings.limits().mailbox();
        this.sessions = stores.sessions();
        this.homes = new HomeTable<>(
                jid -> new AccountHome(jid, new Mailbox(Thread::startVirtualThread, capacity), stores, outside), clock);
    }

    @Override
    public HomeTable<AccountHome> table() {
        return homes;
    }

    /** Runs the work in the account's mailbox; fails with {@link MailboxFullException} if too much waits there. */
    public <T> CompletionStage<T> post(BareJid jid, Function<AccountHome, T> work) {
        return homes.post(jid, work);
    }

    /** Runs work in the account's mailbox that must be done, however much waits there. */
    public <T> CompletionStage<T> insist(BareJid jid, Function<AccountHome, T> work) {
        return homes.insist(jid, work);
    }

    /**
     * The home of an account for work that its mailbox is running now.
     *
     * @throws IllegalStateException on any other thread
     */
    public AccountHome here(BareJid jid) {
        return homes.here(jid);
    }

    /** True if the account may have sessions: its home is in memory, or an earlier one has left some. */
    public boolean mayHaveSessions(BareJid jid) {
        return homes.isInMemory(jid) || sessions.mayHaveSessions(jid);
    }
}
