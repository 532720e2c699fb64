package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.home.Departure;
import chat.atrium.protocol.jid.BareJid;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that share a table of segments; who is to have which is said by the test. */
@TestInstance(Lifecycle.PER_CLASS)
class SegmentsTest {

    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final int SEVEN = 7;

    private @Nullable ClusterDatabase database;
    private @Nullable World world;

    @BeforeAll
    void begin(@TempDir Path directory) {
        database = new ClusterDatabase(directory);
    }

    @AfterAll
    void end() {
        database().close();
    }

    @BeforeEach
    void forget() throws SQLException {
        database().execute("delete from node; update segment set node = null, epoch = 0");
        world = new World(new TestNode(A), new TestNode(B));
    }

    @AfterEach
    void stop() {
        world().a.segments.stop();
        world().b.segments.stop();
    }

    private ClusterDatabase database() {
        return Objects.requireNonNull(database);
    }

    private World world() {
        return Objects.requireNonNull(world);
    }

    private record World(TestNode a, TestNode b) {}

    /** A node with homes in memory, which go when the test says so. The name of each begins with its segment. */
    private final class TestNode implements Segments.Events, Residents, SegmentLane.Ways {

        private final Map<BareJid, CompletableFuture<Void>> homes = new ConcurrentHashMap<>();
        private final Segments segments;

        TestNode(NodeId self) throws SQLException {
            Fence fence = new Fence(database().source(), self);
            fence.register("10.0.0.1:" + self.value());
            segments = new Segments(this, fence, self, this);
        }

        CompletableFuture<Void> home(int segment, String name) {
            CompletableFuture<Void> left = new CompletableFuture<>();
            homes.put(BareJid.parse(segment + "." + name + "@example.org"), left);
            return left;
        }

        boolean has(int segment) {
            return segments.lane(segment).isHere();
        }

        @Override
        public int segmentOf(BareJid jid) {
            return Integer.parseInt(jid.toString().substring(0, jid.toString().indexOf('.')));
        }

        @Override
        public Residents residents() {
            return this;
        }

        @Override
        public List<Departure> leave(Predicate<BareJid> which) {
            return homes.entrySet().stream()
                    .filter(home -> which.test(home.getKey()))
                    .map(home -> new Departure(home.getKey(), home.getValue()))
                    .toList();
        }

        @Override
        public void arrive(Predicate<BareJid> arrived) {}

        @Override
        public void gone(Set<NodeId> nodes) {}

        @Override
        public void released() {}

        @Override
        public void fenced() {}

        @Override
        public CompletionStage<Frame> toNode(NodeId node, Frame frame) {
            return CompletableFuture.completedStage(Frame.done());
        }

        @Override
        public CompletionStage<Frame> here(Frame frame) {
            return CompletableFuture.completedStage(Frame.done());
        }
    }

    private static Segments.Plan plan(NodeId most, NodeId ofSeven) {
        List<NodeId> homes = new ArrayList<>(Collections.nCopies(Segments.COUNT, most));
        homes.set(SEVEN, ofSeven);
        return new Segments.Plan(homes, Set.of(A, B));
    }

    private void follow(Segments.Plan plan) {
        world().a.segments.follow(plan);
        world().b.segments.follow(plan);
    }

    private long rows(NodeId node) {
        return database().number("select count(*) from segment where node = '" + node.value() + "'");
    }

    private void settled() {
        await().until(() -> world().a.segments.isSettled() && world().b.segments.isSettled());
    }

    @Test
    void a_segment_moves_when_its_homes_have_left() {
        follow(plan(A, A));
        settled();
        CompletableFuture<Void> left = world().a.home(SEVEN, "romeo");
        follow(plan(A, B));
        await().until(() -> !world().a.has(SEVEN));
        assertThat(world().b.has(SEVEN)).isFalse();
        left.complete(null);
        await().until(() -> world().b.has(SEVEN));
        assertThat(rows(B)).isOne();
    }

    @Test
    void segments_are_given_free_one_by_one() {
        follow(plan(A, A));
        settled();
        CompletableFuture<Void> busy = world().a.home(SEVEN, "romeo");
        follow(plan(B, B));
        await().until(() -> rows(B) == Segments.COUNT - 1);
        assertThat(world().b.has(SEVEN)).isFalse();
        assertThat(rows(A)).isOne();
        busy.complete(null);
        await().until(() -> world().b.has(SEVEN));
    }

    /** The new node has died while the homes were on their way. */
    @Test
    void a_segment_that_is_to_stay_after_all_is_taken_back_only_when_its_homes_have_left() {
        follow(plan(A, A));
        settled();
        CompletableFuture<Void> left = world().a.home(SEVEN, "romeo");
        follow(plan(A, B));
        await().until(() -> !world().a.has(SEVEN));
        follow(plan(A, A));
        world().a.segments.look();
        await().during(Duration.ofMillis(600)).until(() -> !world().a.has(SEVEN));
        left.complete(null);
        await().until(() -> world().a.has(SEVEN));
        settled();
        // What was begun for the other node takes nothing away later.
        await().during(Duration.ofMillis(300)).until(() -> rows(A) == Segments.COUNT);
    }

    @Test
    void what_moves_while_a_node_waits_is_given_free_when_it_goes_on() {
        follow(plan(A, A));
        settled();
        CompletableFuture<Void> left = world().a.home(SEVEN, "romeo");
        world().a.segments.pause();
        await().until(() -> !world().a.has(SEVEN) && !world().a.has(1));
        assertThat(rows(A)).isEqualTo(Segments.COUNT);
        follow(plan(A, B));
        world().a.segments.goOn();
        await().until(() -> world().a.has(1));
        assertThat(world().a.has(SEVEN)).isFalse();
        left.complete(null);
        await().until(() -> world().b.has(SEVEN));
        settled();
    }

    @Test
    void a_node_that_goes_on_has_only_what_the_database_says_is_its_own() {
        follow(plan(A, A));
        settled();
        world().a.segments.pause();
        await().until(() -> !world().a.has(1));
        database().execute("update segment set node = 'b' where id = 1");
        world().a.segments.goOn();
        await().until(() -> world().a.has(2));
        assertThat(world().a.has(1)).isFalse();
        assertThat(world().a.segments.isSettled()).isFalse();
    }

    @Test
    void a_node_that_leaves_has_left_when_all_is_free() {
        follow(plan(A, A));
        settled();
        CompletableFuture<Void> busy = world().a.home(SEVEN, "romeo");
        CompletableFuture<Void> done = world().a.segments.leave();
        await().until(() -> rows(A) == 1);
        assertThat(done).isNotDone();
        busy.complete(null);
        await().until(done::isDone);
        assertThat(rows(A)).isZero();
    }
}
