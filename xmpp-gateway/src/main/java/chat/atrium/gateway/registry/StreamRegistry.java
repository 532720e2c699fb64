package chat.atrium.gateway.registry;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.gateway.stream.ClientStream;
import chat.atrium.gateway.stream.StreamListener;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.gateway.stream.StreamPorts;
import chat.atrium.gateway.stream.Transport;
import chat.atrium.protocol.jid.BareJid;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Opens streams while there is room, and knows them until they end. */
@ApplicationScoped
public class StreamRegistry {

    private final StreamPolicy policy;
    private final StreamPorts ports;
    private final Attempts attempts;
    private final int limit;
    private final int limitBeforeLogin;
    private final Object lock = new Object();
    private final Set<Place> places = new HashSet<>();
    private final Map<ClientNetwork, Integer> beforeLogin = new HashMap<>();
    private final CompletableFuture<Void> empty = new CompletableFuture<>();
    private boolean stopped;

    @Inject
    StreamRegistry(
            AtriumSettings settings, StreamPolicy policy, StreamPorts ports, Attempts attempts, MeterRegistry meters) {
        this.policy = policy;
        this.ports = ports;
        this.attempts = attempts;
        this.limit = settings.limits().streams();
        this.limitBeforeLogin = settings.limits().streamsBeforeLoginPerAddress();
        for (TransportKind kind : TransportKind.values()) {
            Gauge.builder("atrium.streams", () -> count(kind))
                    .description("open streams of clients")
                    .tag("transport", kind.label())
                    .register(meters);
        }
    }

    /**
     * Opens a stream over a connection, in its context; empty if the node, or the address without having logged in,
     * has too many already: then the connection is to be closed without a word.
     *
     * @param address the client's network address, "" where that says nothing
     */
    public Optional<ClientStream> open(TransportKind kind, String address, Transport transport) {
        ClientNetwork network = ClientNetwork.of(address);
        Place place = new Place(kind, network, transport);
        synchronized (lock) {
            if (stopped
                    || places.size() >= limit
                    || network.isKnown() && beforeLogin.getOrDefault(network, 0) >= limitBeforeLogin) {
                return Optional.empty();
            }
            places.add(place);
            beforeLogin.merge(network, 1, Integer::sum);
        }
        ClientStream stream = new ClientStream(policy, attempts.counted(ports, network), transport, place);
        place.stream = Optional.of(stream);
        return Optional.of(stream);
    }

    /**
     * Opens no more streams and ends those that are open (RFC 6120 §4.9.3.20).
     *
     * @return completes when the last one has gone
     */
    public CompletableFuture<Void> stop() {
        List<Place> open;
        synchronized (lock) {
            stopped = true;
            open = new ArrayList<>(places);
        }
        open.forEach(Place::shutdown);
        completeIfEmpty();
        return empty;
    }

    private void completeIfEmpty() {
        synchronized (lock) {
            if (!stopped || !places.isEmpty()) {
                return;
            }
        }
        empty.complete(null);
    }

    private int count(TransportKind kind) {
        synchronized (lock) {
            return (int) places.stream().filter(place -> place.kind == kind).count();
        }
    }

    /** One stream among the others. */
    private final class Place implements StreamListener {

        private final TransportKind kind;
        private final ClientNetwork network;
        private final Transport transport;
        private volatile Optional<ClientStream> stream = Optional.empty();
        private boolean known;

        Place(TransportKind kind, ClientNetwork network, Transport transport) {
            this.kind = kind;
            this.network = network;
            this.transport = transport;
        }

        void shutdown() {
            transport.execute(() -> stream.ifPresent(ClientStream::shutdown));
        }

        @Override
        public void loggedIn(BareJid account) {
            attempts.loggedIn(account, network);
            synchronized (lock) {
                forgetNetwork();
            }
        }

        @Override
        public void ended() {
            synchronized (lock) {
                forgetNetwork();
                places.remove(this);
            }
            completeIfEmpty();
        }

        private void forgetNetwork() {
            if (!known) {
                known = true;
                beforeLogin.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
            }
        }
    }
}
