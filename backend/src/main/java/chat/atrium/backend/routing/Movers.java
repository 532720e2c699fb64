package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.cluster.Residents;
import chat.atrium.backend.home.Departure;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** Has homes leave, and those that have come look after the sessions of their accounts. */
@Singleton
public final class Movers implements Residents {

    /** So many homes are loaded at once when a node takes over those of another. */
    private static final int AT_ONCE = 8;

    private final List<Homes> homes;
    private final AccountHomes accounts;
    private final BoundSessions sessions;
    private final HomeRecords records;
    private final Cluster cluster;

    Movers(
            @All List<Homes> homes,
            AccountHomes accounts,
            BoundSessions sessions,
            HomeRecords records,
            Cluster cluster) {
        this.homes = homes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.records = records;
        this.cluster = cluster;
        if (!cluster.isAlone()) {
            homes.forEach(kind -> kind.admit(cluster::mayLiveHere));
        }
    }

    @Override
    public List<Departure> leave(Predicate<BareJid> which) {
        return homes.stream().flatMap(kind -> kind.leave(which).stream()).toList();
    }

    /** Sessions that another home has left get what it did not send them any more. */
    @Override
    public void arrive(Predicate<BareJid> which) {
        Thread.startVirtualThread(() -> visit(records.here(), which, Set.of()));
    }

    @Override
    public void gone(Set<NodeId> nodes) {
        Thread.startVirtualThread(() -> {
            Set<BareJid> all = new HashSet<>(records.here());
            all.addAll(accounts.inMemory());
            visit(all, jid -> true, nodes);
        });
    }

    private void visit(Set<BareJid> all, Predicate<BareJid> which, Set<NodeId> gone) {
        Semaphore room = new Semaphore(AT_ONCE);
        for (BareJid account : all) {
            if (which.test(account) && cluster.mayLiveHere(account)) {
                homes.forEach(kind -> kind.wake(account));
                room.acquireUninterruptibly();
                sessions.lose(account, gone).whenComplete((done, failure) -> room.release());
            }
        }
    }
}
