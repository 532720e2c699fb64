package chat.atrium.backend.health;

import chat.atrium.backend.port.Listener;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until every listener is open. */
@Readiness
@Singleton
final class ListenersHealth implements HealthCheck {

    private final List<Listener> listeners;

    ListenersHealth(@All List<Listener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("listeners").status(listeners.stream().allMatch(Listener::open));
        listeners.forEach(listener ->
                response.withData(listener.name(), listener.open() ? "open on " + listener.port() : "closed"));
        return response.build();
    }
}
