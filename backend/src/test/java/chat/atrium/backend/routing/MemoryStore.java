package chat.atrium.backend.routing;

import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.AccountStore;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.session.Team;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts that live as long as a test. */
public final class MemoryStore implements AccountStore {

    private final Map<BareJid, AccountState> stored = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private volatile boolean away;

    /** Makes an account. */
    public void create(BareJid account, Team team) {
        stored.put(account, AccountState.loaded(ids.incrementAndGet(), account, Roster.EMPTY, team));
    }

    /** From now on storage answers or does not. */
    public void goAway(boolean nowAway) {
        away = nowAway;
    }

    @Override
    public Optional<AccountState> load(BareJid account) {
        failIfAway();
        return Optional.ofNullable(stored.get(account));
    }

    @Override
    public void write(AccountState account, List<RosterRow> rows) {
        failIfAway();
        AccountState before = stored.get(account.jid());
        if (before == null) {
            throw new IllegalStateException("no account " + account.jid());
        }
        stored.put(account.jid(), before.with(before.roster().with(rows)));
    }

    private void failIfAway() {
        if (away) {
            throw new StorageException(new IOException("the database is away, on purpose"));
        }
    }
}
