package chat.atrium.backend.cluster;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Ends a node that the others have given up: whoever has started it starts it again. */
@Singleton
public class Fenced {

    /** What the process answers; see {@link chat.atrium.backend.boot.ExitCode#FENCED}. */
    private static final int EXIT_CODE = 7;

    private static final Logger LOG = Logger.getLogger(Fenced.class);

    private final AtomicBoolean ended = new AtomicBoolean();

    void end() {
        if (ended.compareAndSet(false, true)) {
            LOG.error("The other nodes have gone on without this one; it ends and can be started again");
            Quarkus.asyncExit(EXIT_CODE);
        }
    }
}
