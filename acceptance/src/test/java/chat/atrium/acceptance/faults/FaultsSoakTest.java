package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.node.Lender;
import chat.atrium.acceptance.node.NodeSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults again and again, or for long, while people talk; {@code docs/reliability.md} has the results. */
@Tag("soak")
class FaultsSoakTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration FREEZE = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    /** Messages a second. */
    private static final int MANY = 600;

    private static final int SOME = 100;

    @Test
    void a_node_with_a_chat_is_killed_twenty_times() throws IOException {
        repeat(20, "kill -9, chat", Scene.settings(), Scene::killNode, Party.chat(MANY));
    }

    @Test
    void a_node_with_a_room_is_killed_twenty_times() throws IOException {
        repeat(20, "kill -9, room", Scene.settings(), Scene::killNode, Party.room(MANY));
    }

    @Test
    void a_node_is_frozen() throws IOException {
        repeat(
                3,
                "SIGSTOP of the node",
                Scene.settings(),
                scene -> scene.freezeNode(FREEZE),
                Party.chat(MANY),
                Party.room(SOME));
    }

    @Test
    void a_database_is_frozen() throws IOException {
        repeat(
                3,
                "SIGSTOP of PostgreSQL",
                Scene.settings(),
                scene -> scene.freezeDatabase(FREEZE),
                Party.chat(MANY),
                Party.room(SOME));
    }

    @Test
    void a_database_is_stopped() throws IOException {
        try (Lender lender = new Lender()) {
            repeat(
                    3,
                    "PostgreSQL stopped",
                    Scene.settings().with("ATRIUM_DATABASE_URL", lender.url()),
                    scene -> scene.stopDatabase(lender, OUTAGE),
                    Party.chat(MANY),
                    Party.room(SOME));
        }
    }

    private static void repeat(int times, String name, NodeSettings settings, Consumer<Scene> fault, Party... parties)
            throws IOException {
        try (Scene scene = new Scene(name, settings, parties)) {
            for (int i = 0; i < times; i++) {
                scene.talk(SHORT, LONG);
                fault.accept(scene);
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }
}
