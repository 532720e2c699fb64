package chat.atrium.acceptance;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long the tests wait for what has to happen. It says nothing about how fast Atrium is: they also run on machines
 * that are busy with other work, and only a test that fails waits so long.
 */
public final class Patience {

    /** For one answer of a node or of a client. */
    public static final Duration LIMIT = Duration.ofMinutes(1);

    /** For a process to start or to end. */
    public static final Duration OF_PROCESSES = Duration.ofMinutes(3);

    private Patience() {}

    /** A condition that has to become true within the limit. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(LIMIT);
    }
}
