package chat.atrium.backend.session;

import chat.atrium.backend.home.HomeTable;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.home.MailboxFullException;
import chat.atrium.backend.port.Home;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The homes of the accounts of this node. */
@ApplicationScoped
public class AccountHomes implements Homes {

    private final HomeTable<AccountHome> homes;

    public AccountHomes(
            AccountStore store,
            ArchiveStore archives,
            StanzaIngress outside,
            InstantSource clock,
            AtriumSettings settings) {
        int capacity = settings.limits().mailbox();
        this.homes = new HomeTable<>(
                jid -> new AccountHome(
                        jid, new Mailbox(Thread::startVirtualThread, capacity), store, archives, outside),
                clock);
    }

    @Override
    public Home of(BareJid jid) {
        return homes.of(jid);
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

    /** True if the account may have sessions: those whose home is not in memory have none. */
    public boolean isInMemory(BareJid jid) {
        return homes.isInMemory(jid);
    }

    /** Those whose homes are in memory now. */
    public Set<BareJid> inMemory() {
        return homes.inMemory();
    }

    @Override
    public int waiting() {
        return homes.waiting();
    }

    @Override
    public void release(Instant idleSince) {
        homes.release(idleSince);
    }
}
