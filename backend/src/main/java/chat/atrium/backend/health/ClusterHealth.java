package chat.atrium.backend.health;

import chat.atrium.backend.cluster.Cluster;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while homes that are to be on this node are not there yet, or while most other nodes are cut off. */
@Readiness
@Singleton
final class ClusterHealth implements HealthCheck {

    private final Cluster cluster;

    ClusterHealth(Cluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("cluster")
                .status(cluster.isSettled())
                .withData("nodes", cluster.members().size())
                .build();
    }
}
