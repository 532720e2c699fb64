package chat.atrium.backend.cluster;

import chat.atrium.backend.settings.AtriumSettings;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether this node is one of several, and has it join and leave at the right moments. */
@Singleton
final class ClusterSetup {

    /** Before clients come, and behind what ends their streams and the archive. */
    private static final int AMONG_THE_FIRST = 10;

    private static final int BEHIND_THE_ARCHIVE = 3;

    private final @Nullable InfinispanCluster several;
    private final Cluster cluster;
    private final HomeRecords records;
    private final SessionTraits.Kinds traits;
    private final Fenced fenced;

    ClusterSetup(
            AtriumSettings settings,
            AgroalDataSource database,
            Instance<FrameHandler> frames,
            Instance<Residents> residents,
            MeterRegistry meters,
            Fenced fenced) {
        this.fenced = fenced;
        if (settings.clusterJoin().orElse(settings.databaseUrl().isPresent())) {
            Group group = group(settings, database);
            several = new InfinispanCluster(
                    group,
                    new Fence(database, group.self()),
                    (from, frame) -> frames.get().handle(from, frame),
                    new LateResidents(residents::get),
                    settings.limits().linkBytes(),
                    meters,
                    fenced::end);
            cluster = several;
            records = group.records();
            traits = group::traits;
        } else {
            several = null;
            cluster = new SingleNode();
            records = HomeRecords.NONE;
            traits = kind -> SessionTraits.ofOneNode();
        }
    }

    private static Group group(AtriumSettings settings, AgroalDataSource database) {
        try {
            return new Group(
                    "atrium " + settings.domain().value(), address(settings), settings.clusterPort(), database);
        } catch (Exception e) {
            throw new IllegalStateException("the node cannot join the cluster: " + e.getMessage(), e);
        }
    }

    private static InetAddress address(AtriumSettings settings) throws UnknownHostException, SocketException {
        InetAddress wanted = InetAddress.getByName(settings.clusterHost().orElse(settings.host()));
        if (!wanted.isAnyLocalAddress()) {
            return wanted;
        }
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        return own.orElse(InetAddress.getLoopbackAddress());
    }

    @Produces
    @Singleton
    Cluster cluster() {
        return cluster;
    }

    @Produces
    @Singleton
    HomeRecords records() {
        return records;
    }

    @Produces
    @Singleton
    SessionTraits.Kinds traits() {
        return traits;
    }

    @Produces
    @Singleton
    Generation generation() {
        return several == null
                ? Generation.NONE
                : new Generation(Optional.of(cluster.self().value()), fenced::end);
    }

    void start(@Observes @Priority(AMONG_THE_FIRST) StartupEvent event) throws SQLException {
        if (several != null) {
            several.start();
        }
    }

    void stop(@Observes @Priority(BEHIND_THE_ARCHIVE) ShutdownEvent event) {
        if (several != null) {
            several.stop();
        }
    }
}
