package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.cluster.SingleNode;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.BindSession;
import chat.atrium.backend.session.HeldForm;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.FullJid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Promise 7: a session that sleeps in storage is taken out of it only by who can go on with it. */
class WakeTest {

    private static final FullJid PHONE = FullJid.parse("juliet@example.org/phone");
    private static final SessionId ID = new SessionId("asleep");

    private final Cast cast = new Cast();
    private final MemorySleepers sleepers = new MemorySleepers();
    private final Cluster cluster = new SingleNode();
    private final LocalSessions local = new LocalSessions();
    private final Homeward homeward = new Homeward(cluster);
    private final BoundSessions bound =
            new BoundSessions(cast.accounts(), local, cluster, homeward, sleepers, List.of(), Cast.settings(Map.of()));
    private final ResumedSessions sessions =
            new ResumedSessions(cast.accounts(), local, cluster, homeward, sleepers, bound, List.of());

    private CompletableFuture<Optional<HeldSession>> wakes() {
        return sessions.takeUpHere(PHONE, ID, cluster.self()).toCompletableFuture();
    }

    @Test
    void nobody_is_woken_while_the_archive_cannot_be_opened() {
        cast.account("juliet");
        cast.archive().beforeOpening(() -> {
            throw new StorageException(new IllegalStateException("away"));
        });
        assertThat(wakes()).failsWithin(Duration.ofSeconds(10));
        assertThat(sleepers.asked()).isEmpty();
        cast.archive().beforeOpening(() -> {});
        assertThat(wakes()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        assertThat(sleepers.asked()).containsExactly(ID);
    }

    @Test
    void one_that_sleeps_is_woken_once() {
        cast.account("juliet");
        fallAsleep();
        assertThat(wakes())
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(held -> assertThat(held).map(HeldSession::id).contains(ID));
        assertThat(sleepers.take(ID, PHONE.bare())).isEmpty();
    }

    /** Its node has put it to sleep, was given up before the home knew, and whoever saw the session saw it go. */
    @Test
    void nobody_is_woken_who_was_seen_to_go() {
        cast.account("juliet");
        at(home -> home.apply(new BindSession(PHONE, ID)));
        fallAsleep();
        assertThat(wakes()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        assertThat(at(AccountHome::account).sessions()).isEmpty();
        assertThat(wakes()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
    }

    @Test
    void nobody_is_woken_whose_node_is_gone() {
        cast.account("juliet");
        at(home -> home.apply(new BindSession(PHONE, ID)));
        fallAsleep();
        assertThat(bound.lose(PHONE.bare(), Set.of(new NodeId("gone")))).succeedsWithin(Duration.ofSeconds(10));
        assertThat(wakes()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
    }

    private <T> T at(Function<AccountHome, T> work) {
        return cast.accounts().post(PHONE.bare(), work).toCompletableFuture().join();
    }

    private void fallAsleep() {
        HeldSession held = new HeldSession(PHONE, ID, 0, 0, List.of(), Position.START, Map.of());
        SessionState state = new SessionState(PHONE, ID, null, 0, false, Set.of(), Set.of());
        sleepers.put(ID, new SleepStore.Sleeper(state, HeldForm.write(held)), Duration.ofMinutes(1));
    }
}
