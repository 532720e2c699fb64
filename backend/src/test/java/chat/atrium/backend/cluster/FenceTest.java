package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class FenceTest {

    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final List<Integer> SEGMENTS = List.of(1, 2, 3);

    private @Nullable ClusterDatabase database;

    @BeforeAll
    void begin(@TempDir Path directory) {
        database = new ClusterDatabase(directory);
    }

    @AfterAll
    void end() {
        database().close();
    }

    private ClusterDatabase database() {
        return java.util.Objects.requireNonNull(database);
    }

    @BeforeEach
    void forget() {
        database().execute("delete from node; update segment set node = null, epoch = 0");
    }

    private Fence registered(NodeId node) throws SQLException {
        Fence fence = new Fence(database().source(), node);
        fence.register("10.0.0.1:" + node.value());
        return fence;
    }

    @Test
    void a_segment_has_one_node_until_that_gives_it_free() throws SQLException {
        Fence a = registered(A);
        Fence b = registered(B);
        assertThat(a.take(SEGMENTS)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(b.take(SEGMENTS)).isEmpty();
        a.release(List.of(2));
        assertThat(b.take(SEGMENTS)).containsExactly(2);
        assertThat(database().number("select epoch from segment where id = 2")).isEqualTo(2);
    }

    @Test
    void a_fenced_node_has_no_segments_and_gets_none() throws SQLException {
        Fence a = registered(A);
        Fence b = registered(B);
        a.take(SEGMENTS);
        assertThat(a.beat()).isTrue();
        assertThat(b.fence(Set.of(A))).isTrue();
        assertThat(a.beat()).isFalse();
        assertThat(a.take(List.of(9))).isEmpty();
        assertThat(b.take(SEGMENTS)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void of_two_that_fence_each_other_one_wins() throws SQLException {
        Fence a = registered(A);
        Fence b = registered(B);
        assertThat(b.fence(Set.of(A))).isTrue();
        assertThat(a.fence(Set.of(B))).isFalse();
        assertThat(b.beat()).isTrue();
    }

    @Test
    void a_node_that_was_at_the_same_address_is_gone() throws SQLException {
        Fence a = new Fence(database().source(), A);
        a.register("10.0.0.1:7800");
        a.take(SEGMENTS);
        Fence b = new Fence(database().source(), B);
        b.register("10.0.0.1:7800");
        assertThat(a.beat()).isFalse();
        assertThat(b.take(SEGMENTS)).hasSize(3);
    }

    @Test
    void who_has_left_by_itself_needs_no_fence_and_who_is_silent_is_known() throws SQLException {
        Fence a = registered(A);
        Fence b = registered(B);
        assertThat(b.known()).containsExactlyInAnyOrder(A, B);
        assertThat(b.silent(Set.of(A), 5)).isEmpty();
        database().execute("update node set seen = now() - interval '6 seconds' where id = 'a'");
        assertThat(b.silent(Set.of(A), 5)).containsExactly(A);
        a.leave();
        assertThat(b.known()).containsExactly(B);
        assertThat(b.silent(Set.of(A), 5)).containsExactly(A);
    }

    /** What is still on its way to the archive when a node leaves is refused with its segments free, or comes before. */
    @Test
    void who_leaves_is_gone_when_its_segments_are_free() throws SQLException {
        Fence a = registered(A);
        Fence b = registered(B);
        a.take(SEGMENTS);
        a.leave();
        assertThat(a.beat()).isFalse();
        assertThat(a.take(List.of(9))).isEmpty();
        assertThat(b.take(SEGMENTS)).hasSize(3);
    }

    /** Without the lock it would take what is free after its own segments were taken away. */
    @Test
    void a_node_takes_nothing_while_it_is_being_fenced() throws Exception {
        Fence a = registered(A);
        try (Connection fencing = database().source().getConnection();
                Statement statement = fencing.createStatement()) {
            fencing.setAutoCommit(false);
            statement.execute("update node set generation = generation + 1 where id = 'a'");
            CompletableFuture<Set<Integer>> taken = CompletableFuture.supplyAsync(() -> {
                try {
                    return a.take(SEGMENTS);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().during(Duration.ofMillis(300)).until(() -> !taken.isDone());
            fencing.commit();
            assertThat(taken.join()).isEmpty();
        }
    }
}
