package chat.atrium.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import chat.atrium.acceptance.node.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The short form of {@link ClusterFaultsSoakTest}: each fault once, while people talk to each other and in a room. */
@TestInstance(Lifecycle.PER_CLASS)
class ClusterFaultsTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(3);

    /** Shorter than others wait before they take a node for dead. */
    private static final Duration MOMENT = Duration.ofSeconds(4);

    private final Optional<String> obstacle = Nodes.findObstacleToCuts();
    private final Nodes nodes =
            obstacle.isEmpty() ? Nodes.startApart(2, Scene::welcoming) : Nodes.start(2, Scene::welcoming);

    @AfterAll
    void end() {
        nodes.close();
    }

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_nodes_are_killed_frozen_and_stopped() throws IOException {
        try (ClusterScene scene = new ClusterScene("two nodes in short", nodes, Party.chat(200), Party.room(60))) {
            scene.talk(SHORT, LONG);
            scene.killNode();
            scene.talk(SHORT, LONG);
            scene.freezeNode(Duration.ZERO);
            scene.talk(SHORT, LONG);
            scene.stopNode();
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_the_link_between_nodes_is_cut_and_heals() throws IOException {
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElseThrow());
        try (ClusterScene scene = new ClusterScene(
                "link in short",
                nodes,
                Party.chat(200).called("cut"),
                Party.room(60).called("cut"))) {
            scene.talk(SHORT, LONG);
            scene.cut(node -> node == 0, MOMENT);
            scene.talk(SHORT, LONG);
            scene.cut(node -> node == 0, MOMENT);
            scene.talk(SHORT, LONG);
            scene.cutUntilFenced(node -> node == 0, Duration.ZERO);
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }

    /** XEP-0198 §5: {@code h} in {@code <resumed/>} and behind it counts on from where the other node was. */
    @Test
    void what_is_handled_is_counted_on_at_the_other_node() throws IOException {
        SignIn walker = new SignIn("walker", "correct horse battery");
        try (Wire wire = at(0)) {
            walker.register(wire);
        }
        String resumption;
        try (Wire wire = at(0)) {
            resumption = ((SignIn.Entry.Fresh) walker.enter(wire, null, 0)).resumption();
            wire.write("<presence/>");
            hearOneself(wire, "first");
        }
        for (int times = 1; times <= 4; times++) {
            try (Wire wire = at(times % 2)) {
                long handled = 2L * times;
                assertThat(walker.enter(wire, resumption, 0)).isEqualTo(new SignIn.Entry.Resumed(handled));
                hearOneself(wire, "before " + times);
                wire.write("<r xmlns='" + SignIn.SM + "'/>");
                awaitHandled(wire, handled + 1);
                hearOneself(wire, "behind " + times);
            }
        }
    }

    private Wire at(int node) throws IOException {
        Wire wire = new Wire(Door.of(nodes.get(node)));
        wire.limit(Patience.LIMIT);
        return wire;
    }

    /** It may take a moment until a copy of one's own is kept, too; then the server says so. */
    private static void awaitHandled(Wire wire, long count) throws IOException {
        long told = 0;
        while (told != count) {
            told = Long.parseLong(next(wire, "a").attribute("h"));
            assertThat(told).isBetween(count - 1, count);
        }
    }

    /** What one writes to oneself is handled when it comes. */
    private static void hearOneself(Wire wire, String id) throws IOException {
        wire.write("<message type='chat' to='walker@localhost' id='%s'><body>Step</body></message>".formatted(id));
        while (!next(wire, "message").attribute("id").equals(id)) {
            // what was not acknowledged comes again
        }
    }

    private static Tag next(Wire wire, String name) throws IOException {
        Tag next = wire.next();
        while (!next.name().equals(name)) {
            next = wire.next();
        }
        return next;
    }
}
