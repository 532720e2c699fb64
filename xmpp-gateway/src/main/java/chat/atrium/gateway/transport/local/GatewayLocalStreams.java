package chat.atrium.gateway.transport.local;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.gateway.registry.StreamRegistry;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.gateway.transport.ConnectionLimits;
import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.xml.Element;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens streams for callers in this process. */
@ApplicationScoped
public class GatewayLocalStreams implements LocalStreams {

    private final Vertx vertx;
    private final StreamRegistry registry;
    private final ConnectionLimits limits;

    @Inject
    GatewayLocalStreams(Vertx vertx, StreamRegistry registry, StreamPolicy policy, AtriumSettings settings) {
        this.vertx = vertx;
        this.registry = registry;
        this.limits = ConnectionLimits.of(settings, policy);
    }

    @Override
    public LocalStream open(Receiver receiver) {
        LocalConnection connection = new LocalConnection(vertx, receiver, limits);
        connection.execute(() -> connection.begin(registry));
        return new ClientEnd(connection);
    }

    /** What the client holds. */
    private record ClientEnd(LocalConnection connection) implements LocalStream {

        @Override
        public void send(Element element) {
            connection.execute(() -> connection.read(element));
        }

        @Override
        public void close() {
            connection.execute(connection::cut);
        }
    }
}
