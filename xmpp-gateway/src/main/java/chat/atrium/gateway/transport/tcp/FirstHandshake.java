package chat.atrium.gateway.transport.tcp;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A handshake with one's own port. The first one in a process loads the whole of TLS, for which an event loop stands
 * still for more than a second: so it takes place before anybody else comes, and tells a certificate that nobody could
 * use.
 */
final class FirstHandshake {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FirstHandshake() {}

    /** Fails if there is no TLS to be had within ten seconds. */
    static Future<Void> with(Vertx vertx, String host, int port) {
        NetClient client = vertx.createNetClient(new NetClientOptions()
                .setSsl(true)
                .setTrustAll(true) // one's own; the name in it is the domain's, not the address's
                .setHostnameVerificationAlgorithm("")
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setSslHandshakeTimeout(PATIENCE.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
        return client.connect(port, reachable(host)).<Void>mapEmpty().onComplete(done -> client.close());
    }

    /** Where a listener on this address is to be found; one on all addresses is on the own machine, too. */
    private static String reachable(String host) {
        return isWildcard(host) ? InetAddress.getLoopbackAddress().getHostAddress() : host;
    }

    private static boolean isWildcard(String host) {
        return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
    }
}
