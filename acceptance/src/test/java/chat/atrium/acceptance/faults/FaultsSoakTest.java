package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.node.Lender;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults again and again, or for long, in the middle of a lively chat; {@code docs/reliability.md} has the results. */
@Tag("soak")
class FaultsSoakTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(8);

    private static final int KILLS = 20;
    private static final int FREEZES = 3;

    @Test
    void a_node_is_killed_twenty_times() throws IOException {
        try (Scene scene = new Scene("kill -9", Scene.settings())) {
            for (int kill = 0; kill < KILLS; kill++) {
                scene.talk(SHORT, LONG);
                scene.killNode();
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }

    @Test
    void a_node_is_frozen_for_thirty_seconds() throws IOException {
        try (Scene scene = new Scene("SIGSTOP of the node", Scene.settings())) {
            for (int freeze = 0; freeze < FREEZES; freeze++) {
                scene.talk(SHORT, LONG);
                scene.freezeNode(Duration.ofSeconds(30));
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }

    @Test
    void the_database_is_stopped_for_twenty_seconds() throws IOException {
        try (Lender lender = new Lender();
                Scene scene =
                        new Scene("PostgreSQL stopped", Scene.settings().with("ATRIUM_DATABASE_URL", lender.url()))) {
            for (int outage = 0; outage < FREEZES; outage++) {
                scene.talk(SHORT, LONG);
                scene.stopDatabase(lender, Duration.ofSeconds(20));
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }

    @Test
    void the_database_is_frozen_for_thirty_seconds() throws IOException {
        try (Scene scene = new Scene("SIGSTOP of PostgreSQL", Scene.settings())) {
            for (int freeze = 0; freeze < FREEZES; freeze++) {
                scene.talk(SHORT, LONG);
                scene.freezeDatabase(Duration.ofSeconds(30));
            }
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }
}
