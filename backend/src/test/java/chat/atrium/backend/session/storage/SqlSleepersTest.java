package chat.atrium.backend.session.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.cluster.Generation;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.SleepStore;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.FullJid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who sleeps in PostgreSQL, and who may put somebody there (architecture §7). */
@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class SqlSleepersTest {

    private static final FullJid PHONE = FullJid.parse("juliet@example.org/phone");

    private final AtomicInteger fenced = new AtomicInteger();
    private final SessionId id = new SessionId(UUID.randomUUID().toString());
    private final String node = UUID.randomUUID().toString();
    private final Pool pool;
    private final AtriumSettings settings;

    @Inject
    SqlSleepersTest(Pool pool, AtriumSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    private SqlSleepers sleepers(Generation generation) {
        return new SqlSleepers(pool, generation, settings);
    }

    private SqlSleepers ofNode() {
        return sleepers(new Generation(Optional.of(node), fenced::incrementAndGet));
    }

    private void known(long generation) {
        Sql.await(() -> pool.preparedQuery("insert into node (id, generation, address, seen) values ($1, $2, $1, now())"
                        + " on conflict (id) do update set generation = excluded.generation")
                .execute(Tuple.of(node, generation)));
    }

    private void fallAsleep(SqlSleepers where) {
        SessionState state = new SessionState(PHONE, id, null, 0, false, Set.of(), Set.of());
        where.put(id, new SleepStore.Sleeper(state, new byte[] {1, 2}), Duration.ofMinutes(1));
    }

    @Test
    void one_asker_gets_who_sleeps() {
        SqlSleepers alone = sleepers(Generation.NONE);
        fallAsleep(alone);
        assertThat(alone.take(id, PHONE.bare())).hasValueSatisfying(sleeper -> {
            assertThat(sleeper.state().jid()).isEqualTo(PHONE);
            assertThat(sleeper.held()).containsExactly(1, 2);
        });
        assertThat(alone.take(id, PHONE.bare())).isEmpty();
    }

    @Test
    void a_node_that_counts_puts_sessions_to_sleep() {
        known(1);
        fallAsleep(ofNode());
        assertThat(ofNode().take(id, PHONE.bare())).isPresent();
        assertThat(fenced).hasValue(0);
    }

    @Test
    void a_node_that_others_have_given_up_puts_nobody_to_sleep() {
        known(2);
        assertThatThrownBy(() -> fallAsleep(ofNode())).hasMessageContaining("without this node");
        assertThat(ofNode().take(id, PHONE.bare())).isEmpty();
        assertThat(fenced).hasValue(1);
    }
}
