package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.home.Departure;
import chat.atrium.protocol.jid.BareJid;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes in one process, on one PostgreSQL. */
class InfinispanClusterTest {

    private static final List<BareJid> SOME = IntStream.range(0, 200)
            .mapToObj(i -> BareJid.parse("user" + i + "@example.org"))
            .toList();

    private final List<TestNode> nodes = new ArrayList<>();
    private ClusterDatabase database;

    @BeforeEach
    void begin(@TempDir Path directory) {
        database = new ClusterDatabase(directory);
    }

    @AfterEach
    void end() {
        nodes.forEach(node -> node.cluster.stop());
        database.close();
    }

    /** A node that answers a frame with its own name and what it was told. */
    private static final class TestNode implements FrameHandler, Residents {

        private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<NodeId> gone = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean fenced = new AtomicBoolean();
        private final Group group;
        private final InfinispanCluster cluster;

        TestNode(ClusterDatabase database) throws Exception {
            group = new Group("test", InetAddress.getLoopbackAddress(), freePort(), database.source());
            cluster = new InfinispanCluster(
                    group,
                    new Fence(database.source(), group.self()),
                    this,
                    this,
                    1 << 20,
                    new SimpleMeterRegistry(),
                    () -> fenced.set(true));
            cluster.start();
        }

        private static int freePort() throws Exception {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public CompletionStage<Frame> handle(NodeId from, Frame frame) {
            heard.add(frame.text());
            return CompletableFuture.completedStage(
                    Frame.of(Frame.Type.ANSWER, cluster.self().value()));
        }

        @Override
        public List<Departure> leave(Predicate<BareJid> homes) {
            return List.of();
        }

        @Override
        public void arrive(Predicate<BareJid> homes) {}

        @Override
        public void gone(Set<NodeId> lost) {
            gone.addAll(lost);
        }

        long homes() {
            return SOME.stream().filter(cluster::isHome).count();
        }

        String answer(BareJid home, String text) {
            return cluster.ask(home, Frame.of(Frame.Type.TO_HOME, List.of(), text))
                    .toCompletableFuture()
                    .join()
                    .header()
                    .getFirst();
        }
    }

    private TestNode start() throws Exception {
        TestNode node = new TestNode(database);
        nodes.add(node);
        return node;
    }

    private void awaitHomes(TestNode... all) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            long homes = 0;
            for (TestNode node : all) {
                homes += node.homes();
            }
            return homes == SOME.size();
        });
    }

    @Test
    void a_node_alone_has_every_home_and_shares_them_with_the_next() throws Exception {
        TestNode a = start();
        awaitHomes(a);
        TestNode b = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> b.homes() > 0);
        awaitHomes(a, b);
        assertThat(a.homes()).isPositive();
        for (BareJid jid : SOME) {
            assertThat(a.cluster.homeOf(jid)).isEqualTo(b.cluster.homeOf(jid));
            assertThat(a.cluster.isHome(jid)).isNotEqualTo(b.cluster.isHome(jid));
        }
        assertThat(database.number("select count(*) from segment where node is null"))
                .isZero();
        assertThat(database.number("select count(distinct node) from segment")).isEqualTo(2);
    }

    @Test
    void frames_reach_homes_in_order_and_what_homes_leave_is_found_by_the_next() throws Exception {
        TestNode a = start();
        TestNode b = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> b.homes() > 0);
        awaitHomes(a, b);
        BareJid atB = SOME.stream().filter(b.cluster::isHome).findFirst().orElseThrow();
        for (int i = 0; i < 100; i++) {
            assertThat(a.answer(atB, "frame " + i)).isEqualTo(b.cluster.self().value());
        }
        assertThat(b.heard)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "frame " + i).toList());

        b.group.records().put(atB, new byte[] {7}).toCompletableFuture().join();
        nodes.remove(b);
        b.cluster.stop();
        awaitHomes(a);
        assertThat(a.group.records().find(atB)).hasValue(new byte[] {7});
        assertThat(a.answer(atB, "now here")).isEqualTo(a.cluster.self().value());
        assertThat(database.number("select count(*) from node")).isEqualTo(1);
    }

    @Test
    void a_node_that_vanishes_is_fenced_and_its_homes_move() throws Exception {
        TestNode a = start();
        TestNode b = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> b.homes() > 0);
        awaitHomes(a, b);
        BareJid atB = SOME.stream().filter(b.cluster::isHome).findFirst().orElseThrow();
        b.group.stop();
        assertThat(a.answer(atB, "who is there?")).isEqualTo(a.cluster.self().value());
        awaitHomes(a);
        await().untilAsserted(() -> assertThat(a.gone).containsExactly(b.cluster.self()));
        await().atMost(Duration.ofSeconds(5)).untilTrue(b.fenced);
        assertThat(b.homes()).isZero();
        assertThat(a.fenced).isFalse();
    }

    @Test
    void of_three_nodes_two_give_up_the_third() throws Exception {
        TestNode a = start();
        TestNode b = start();
        TestNode c = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> b.homes() > 0 && c.homes() > 0);
        awaitHomes(a, b, c);
        BareJid atC = SOME.stream().filter(c.cluster::isHome).findFirst().orElseThrow();
        c.group.stop();
        NodeId next = new NodeId(a.answer(atC, "who is there?"));
        assertThat(next).isIn(a.cluster.self(), b.cluster.self());
        awaitHomes(a, b);
        await().atMost(Duration.ofSeconds(5)).untilTrue(c.fenced);
        assertThat(a.fenced).isFalse();
        assertThat(b.fenced).isFalse();
        assertThat(a.gone).containsExactly(c.cluster.self());
        assertThat(b.gone).containsExactly(c.cluster.self());
    }

    /** It may reach the others again before it has ended: they must not give it a home. */
    @Test
    void a_node_that_finds_itself_fenced_leaves_the_others() throws Exception {
        TestNode a = start();
        TestNode b = start();
        await().atMost(Duration.ofSeconds(30)).until(() -> b.homes() > 0);
        awaitHomes(a, b);
        assertThat(new Fence(database.source(), a.cluster.self()).fence(Set.of(b.cluster.self())))
                .isTrue();
        await().atMost(Duration.ofSeconds(5)).untilTrue(b.fenced);
        await().atMost(Duration.ofSeconds(5)).until(() -> a.cluster.members().equals(Set.of(a.cluster.self())));
        awaitHomes(a);
    }
}
