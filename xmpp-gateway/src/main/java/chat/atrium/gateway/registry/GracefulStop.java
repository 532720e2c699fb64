package chat.atrium.gateway.registry;

import chat.atrium.gateway.stream.Resumptions;
import chat.atrium.gateway.stream.StreamPorts;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When the node stops, the sessions that clients may come back to sleep; the others are told, and get a moment to go. */
@Singleton
final class GracefulStop {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final StreamRegistry registry;
    private final Resumptions resumptions;

    @Inject
    GracefulStop(StreamRegistry registry, StreamPorts ports) {
        this.registry = registry;
        this.resumptions = ports.resumptions();
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        resumptions
                .sleep()
                .completeOnTimeout(none(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        registry.stop()
                .completeOnTimeout(none(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Void none() {
        return null;
    }
}
