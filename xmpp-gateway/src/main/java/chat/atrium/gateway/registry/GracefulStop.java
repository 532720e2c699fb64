package chat.atrium.gateway.registry;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When the node stops, clients are told, and get a moment to go. */
@Singleton
final class GracefulStop {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final StreamRegistry registry;

    @Inject
    GracefulStop(StreamRegistry registry) {
        this.registry = registry;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        registry.stop()
                .completeOnTimeout(none(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Void none() {
        return null;
    }
}
