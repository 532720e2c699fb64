package chat.atrium.gateway.web;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.Network;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Judges by what way a request has come. */
@Singleton
public final class Approach {

    /** What protects a request. */
    public enum Way {
        /** TLS, ended here or at a trusted proxy. */
        TLS,
        /** It has not left the machine, or the network of a trusted proxy that does not say how it got the request. */
        LOCAL,
        /** Nothing. */
        OPEN
    }

    private final List<Network> trustedProxies;

    @Inject
    public Approach(AtriumSettings settings) {
        this(settings.trustedProxies().orElse(List.of()));
    }

    Approach(List<Network> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    public Way of(HttpServerRequest request) {
        return judge(
                request.connection().isSsl(),
                request.connection().remoteAddress().hostAddress(),
                Optional.ofNullable(request.getHeader("X-Forwarded-Proto")));
    }

    /** The network address of the client, as far as a trusted proxy or the connection tells it. */
    public String client(HttpServerRequest request) {
        String peer = request.connection().remoteAddress().hostAddress();
        if (!isTrusted(InetAddress.ofLiteral(peer))) {
            return peer;
        }
        return Optional.ofNullable(request.getHeader("X-Forwarded-For"))
                .map(this::firstStranger)
                .filter(client -> !client.isEmpty())
                .orElse(peer);
    }

    /** Each proxy adds whom it saw: from the end, the first that is no proxy of ours. Those before are its word. */
    String firstStranger(String chain) {
        List<String> hops =
                Arrays.stream(chain.split(",", -1)).map(String::strip).toList();
        for (String hop : hops.reversed()) {
            if (!isTrustedProxy(hop)) {
                return hop;
            }
        }
        return hops.getFirst();
    }

    private boolean isTrustedProxy(String hop) {
        try {
            return isTrusted(InetAddress.ofLiteral(hop));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    Way judge(boolean tls, String peer, Optional<String> forwardedProto) {
        if (tls) {
            return Way.TLS;
        }
        InetAddress address = InetAddress.ofLiteral(peer);
        if (isTrusted(address)) {
            return forwardedProto
                    .map(proto -> proto.equals("https") || proto.equals("wss") ? Way.TLS : Way.OPEN)
                    .orElse(Way.LOCAL);
        }
        return address.isLoopbackAddress() ? Way.LOCAL : Way.OPEN;
    }

    private boolean isTrusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(network -> network.contains(address));
    }
}
