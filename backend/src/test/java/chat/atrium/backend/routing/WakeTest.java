package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.SingleNode;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Promise 7: a session that sleeps in storage is taken out of it only by who can go on with it. */
class WakeTest {

    private static final FullJid PHONE = FullJid.parse("juliet@example.org/phone");
    private static final SessionId ID = new SessionId("asleep");

    private final Cast cast = new Cast();
    private final Asked sleepers = new Asked();
    private final Cluster cluster = new SingleNode();
    private final ResumedSessions sessions = sessions();

    private ResumedSessions sessions() {
        AtriumSettings settings = Cast.settings(Map.of());
        LocalSessions local = new LocalSessions();
        Homeward homeward = new Homeward(cluster);
        BoundSessions bound = new BoundSessions(cast.accounts(), local, cluster, homeward, List.of(), settings);
        return new ResumedSessions(cast.accounts(), local, cluster, homeward, sleepers, bound, List.of());
    }

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
        assertThat(sleepers.asked).isEmpty();
        cast.archive().beforeOpening(() -> {});
        assertThat(wakes()).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.empty());
        assertThat(sleepers.asked).containsExactly(ID);
    }

    /** Nobody sleeps here; remembers who was asked for. */
    private static final class Asked implements SleepStore {

        private final List<SessionId> asked = new ArrayList<>();

        @Override
        public void put(SessionId id, Sleeper sleeper, Duration longest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Sleeper> take(SessionId id, BareJid account) {
            asked.add(id);
            return Optional.empty();
        }

        @Override
        public List<SessionState> takeOverdue() {
            return List.of();
        }
    }
}
