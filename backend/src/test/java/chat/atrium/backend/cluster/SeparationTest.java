package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What node A does when it misses others. */
@TestInstance(Lifecycle.PER_CLASS)
class SeparationTest {

    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final NodeId C = new NodeId("c");
    private static final Duration SHORT = Duration.ofMillis(10);

    private @Nullable ClusterDatabase database;
    private @Nullable Separation separation;
    private final SideOfA side = new SideOfA();

    @BeforeAll
    void begin(@TempDir Path directory) {
        database = new ClusterDatabase(directory);
    }

    @AfterAll
    void end() {
        database().close();
    }

    @BeforeEach
    void forget() {
        database().execute("delete from node");
        side.done.clear();
        side.present = Set.of(A);
    }

    @AfterEach
    void stop() {
        if (separation != null) {
            separation.end();
        }
    }

    private ClusterDatabase database() {
        return Objects.requireNonNull(database);
    }

    private Fence registered(NodeId node) throws SQLException {
        Fence fence = new Fence(database().source(), node);
        fence.register("10.0.0.1:" + node.value());
        return fence;
    }

    private Separation separation(Duration quiet) throws SQLException {
        Separation made = new Separation(registered(A), A, side, quiet);
        separation = made;
        return made;
    }

    /** What A was told to do. */
    private static final class SideOfA implements Separation.Side {

        private final Collection<String> done = new ConcurrentLinkedQueue<>();
        private volatile Set<NodeId> present = Set.of(A);

        @Override
        public Set<NodeId> present() {
            return present;
        }

        @Override
        public void pause() {
            done.add("pause");
        }

        @Override
        public void goOn(Set<NodeId> gone) {
            done.add(
                    "go on without " + gone.stream().map(NodeId::value).sorted().toList());
        }

        @Override
        public void fenced() {
            done.add("fenced");
        }
    }

    private void awaitDone(String... expected) {
        await().untilAsserted(() -> assertThat(side.done).containsExactly(expected));
    }

    private long known() {
        return database().number("select count(*) from node where generation = 1");
    }

    @Test
    void nobody_is_fenced_who_has_left_by_itself() throws SQLException {
        registered(B).leave();
        separation(Separation.QUIET).changed(Set.of(B));
        awaitDone("go on without [b]");
    }

    @Test
    void the_other_of_two_is_fenced_at_once() throws SQLException {
        Fence b = registered(B);
        separation(Separation.QUIET).changed(Set.of(B));
        awaitDone("go on without [b]");
        assertThat(b.beat()).isFalse();
    }

    @Test
    void a_larger_side_fences_when_views_have_come_to_rest() throws SQLException {
        registered(B);
        Fence c = registered(C);
        side.present = Set.of(A, B);
        separation(SHORT).changed(Set.of(C));
        awaitDone("go on without [c]");
        assertThat(c.beat()).isFalse();
    }

    /** First one is missed, and then the other: the larger side is there. */
    @Test
    void a_node_that_misses_the_others_one_by_one_fences_none_of_them() throws SQLException {
        registered(B);
        registered(C);
        side.present = Set.of(A, C);
        Separation ofA = separation(Separation.QUIET);
        ofA.changed(Set.of(B));
        await().during(Duration.ofMillis(300)).until(() -> known() == 3 && side.done.isEmpty());
        side.present = Set.of(A);
        ofA.changed(Set.of(C));
        awaitDone("pause");
        assertThat(known()).isEqualTo(3);
    }

    @Test
    void a_node_that_waits_goes_on_when_the_others_are_back() throws SQLException {
        registered(B);
        registered(C);
        Separation ofA = separation(SHORT);
        ofA.changed(Set.of(B, C));
        awaitDone("pause");
        side.present = Set.of(A, B, C);
        ofA.changed(Set.of());
        awaitDone("pause", "go on without []");
        assertThat(known()).isEqualTo(3);
    }

    @Test
    void a_node_that_waits_goes_on_when_the_database_does_not_hear_the_others() throws SQLException {
        registered(B);
        registered(C);
        separation(SHORT).changed(Set.of(B, C));
        awaitDone("pause");
        database().execute("update node set seen = now() - interval '7 seconds' where id <> 'a'");
        awaitDone("pause", "go on without [b, c]");
        assertThat(known()).isOne();
    }

    @Test
    void who_was_fenced_first_fences_nobody() throws SQLException {
        Fence b = registered(B);
        Separation ofA = separation(SHORT);
        b.fence(Set.of(A));
        ofA.changed(Set.of(B));
        awaitDone("fenced");
        assertThat(b.beat()).isTrue();
    }

    /** The others have come back while the database was away. */
    @Test
    void nobody_is_fenced_who_is_back_when_the_database_is() throws SQLException {
        registered(B);
        Separation ofA = separation(SHORT);
        database().execute("alter table node rename to away");
        try {
            ofA.changed(Set.of(B));
            awaitDone("pause");
            side.present = Set.of(A, B);
        } finally {
            database().execute("alter table away rename to node");
        }
        awaitDone("pause", "go on without []");
        assertThat(known()).isEqualTo(2);
    }
}
