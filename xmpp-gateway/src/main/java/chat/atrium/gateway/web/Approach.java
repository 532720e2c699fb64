package chat.atrium.gateway.web;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.Network;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
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
        // the last one is what our own proxy saw; those before it are the client's word
        String chain = Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse("");
        String last = chain.substring(chain.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? peer : last;
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
