package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.node.Nodes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults of nodes that are several, while people talk; {@code docs/reliability.md} has the results. */
@Tag("soak")
class ClusterFaultsSoakTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration FREEZE = Duration.ofSeconds(30);

    /** Shorter than others wait before they take a node for dead. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    /** Messages a second. */
    private static final int MANY = 460;

    private static final int SOME = 100;

    @Test
    void one_of_two_nodes_is_killed_twenty_times() throws IOException {
        try (Nodes nodes = Nodes.start(2, Scene::welcoming)) {
            repeat(20, "kill -9 of one of two", nodes, ClusterScene::killNode);
        }
    }

    @Test
    void one_of_two_nodes_is_frozen_until_it_is_fenced() throws IOException {
        try (Nodes nodes = Nodes.start(2, Scene::welcoming)) {
            repeat(3, "SIGSTOP of one of two", nodes, scene -> scene.freezeNode(FREEZE));
        }
    }

    @Test
    void one_of_two_nodes_is_stopped() throws IOException {
        try (Nodes nodes = Nodes.start(2, Scene::welcoming)) {
            repeat(5, "clean stop of one of two", nodes, ClusterScene::stopNode);
        }
    }

    @Test
    void the_link_between_two_nodes_is_cut_and_heals() throws IOException {
        assumeCuts();
        try (Nodes nodes = Nodes.startApart(2, Scene::welcoming)) {
            repeat(3, "link of two cut", nodes, scene -> {
                scene.cut(node -> node == 0, MOMENT);
                scene.talk(SHORT, LONG);
                scene.cutUntilFenced(node -> node == 0, FREEZE);
            });
        }
    }

    /** The two go on, the one is fenced. */
    @Test
    void one_of_three_nodes_is_cut_off() throws IOException {
        assumeCuts();
        try (Nodes nodes = Nodes.startApart(3, Scene::welcoming)) {
            repeat(3, "one of three cut off", nodes, scene -> scene.cutUntilFenced(node -> node == 2, FREEZE));
        }
    }

    private static void assumeCuts() {
        Optional<String> obstacle = Nodes.findObstacleToCuts();
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElseThrow());
    }

    private static void repeat(int times, String name, Nodes nodes, Consumer<ClusterScene> fault) throws IOException {
        try (ClusterScene scene = new ClusterScene(name, nodes, Party.chat(MANY), Party.room(SOME))) {
            for (int i = 0; i < times; i++) {
                scene.talk(SHORT, LONG);
                fault.accept(scene);
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }
}
