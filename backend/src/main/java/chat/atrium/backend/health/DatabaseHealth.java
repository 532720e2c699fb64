package chat.atrium.backend.health;

import chat.atrium.backend.storage.DatabaseProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the database is away, or while its clock and ours differ so much that ids in the archive would not
 * be in the order of time.
 */
@Readiness
@Singleton
final class DatabaseHealth implements HealthCheck {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

    private final DatabaseProbe database;

    DatabaseHealth(DatabaseProbe database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(database.ask());
    }

    static HealthCheckResponse answer(DatabaseProbe.Answer answer) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
        return switch (answer) {
            case DatabaseProbe.Answer.Unreachable(String reason) ->
                response.down().withData("reason", reason).build();
            case DatabaseProbe.Answer.Reachable(Duration difference)
            when difference.compareTo(CLOCKS_MAY_DIFFER) > 0 ->
                response.down()
                        .withData("reason", "its clock and ours differ by " + difference.toMillis() + " ms")
                        .build();
            case DatabaseProbe.Answer.Reachable reachable -> response.up().build();
        };
    }
}
