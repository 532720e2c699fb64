package chat.atrium.acceptance.faults;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@link FaultsSoakTest}: each fault once, while people talk to each other and in a room. */
class FaultsTest {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(3);

    /** As long as a batch of the archive waits for the database before it is given to it again, and longer. */
    private static final Duration FROZEN = Duration.ofSeconds(5);

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_node_and_database_freeze_and_the_node_is_killed()
            throws IOException {
        try (Scene scene = new Scene("in short", Scene.settings(), Party.chat(450), Party.room(150))) {
            scene.talk(SHORT, LONG);
            scene.freezeNode(FROZEN);
            scene.talk(SHORT, LONG);
            scene.freezeDatabase(FROZEN);
            scene.talk(SHORT, LONG);
            scene.killNode();
            scene.talk(SHORT, LONG);
            scene.judge();
        }
    }
}
