package chat.atrium.gateway.transport.tcp;

import chat.atrium.backend.port.Listener;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.tls.ServerCertificate;
import chat.atrium.gateway.registry.StreamRegistry;
import chat.atrium.gateway.registry.TransportKind;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.gateway.transport.ConnectionLimits;
import chat.atrium.gateway.transport.TextForm;
import chat.atrium.gateway.transport.VertxContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.impl.NetSocketInternal;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Set;
import org.jboss.logging.Logger;

/** The two ports of XMPP clients. */
@Singleton
final class TcpListeners {

    private static final Logger LOG = Logger.getLogger(TcpListeners.class);

    /** Behind everything that prepares the node: whoever connects finds it complete. */
    private static final int LAST = 10_000;

    private final Vertx vertx;
    private final AtriumSettings settings;
    private final StreamRegistry registry;
    private final ConnectionLimits limits;
    private final TextForm<byte[]> form = TextForm.document();
    private final TcpListener startTls;
    private final TcpListener directTls;

    @Inject
    TcpListeners(
            Vertx vertx,
            AtriumSettings settings,
            StreamPolicy policy,
            ServerCertificate certificate,
            StreamRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.registry = registry;
        this.limits = ConnectionLimits.of(settings, policy);
        this.startTls = new TcpListener(
                vertx,
                "XMPP clients, STARTTLS",
                "ATRIUM_C2S_PORT",
                options(certificate, settings.c2sPort()),
                socket -> accept(socket, clear(socket)));
        this.directTls = new TcpListener(
                vertx,
                "XMPP clients, direct TLS",
                "ATRIUM_C2S_TLS_PORT",
                options(certificate, settings.c2sTlsPort()).setSsl(true).setSslEngineOptions(new DirectTlsEngine()),
                socket -> accept(socket, Protection.TLS));
    }

    @Produces
    @Singleton
    @Named("c2s")
    Listener startTls() {
        return startTls;
    }

    @Produces
    @Singleton
    @Named("c2s-tls")
    Listener directTls() {
        return directTls;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        startTls.start();
        directTls.start();
        FirstHandshake.with(vertx, settings.host(), directTls.port())
                .onFailure(
                        failure -> LOG.warnf("no TLS with the own port %d: %s", directTls.port(), failure.getMessage()))
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Behind the end of the streams, because a port that closes takes its connections with it. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        startTls.stop();
        directTls.stop();
    }

    private NetServerOptions options(ServerCertificate certificate, int port) {
        NetServerOptions options = new NetServerOptions()
                .setHost(settings.host())
                .setPort(port)
                .setTcpKeepAlive(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(certificate.certificate().toString())
                        .setKeyPath(certificate.key().toString()));
        // RFC 7590 §3.1
        options.setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"));
        return options;
    }

    private Protection clear(NetSocket socket) {
        boolean loopback =
                InetAddress.ofLiteral(socket.remoteAddress().hostAddress()).isLoopbackAddress();
        return settings.plaintext() && loopback ? Protection.LOOPBACK : Protection.NONE;
    }

    private void accept(NetSocket socket, Protection protection) {
        VertxContext context = new VertxContext(vertx, vertx.getOrCreateContext());
        TcpConnection connection = new TcpConnection((NetSocketInternal) socket, context, protection, limits, form);
        registry.open(TransportKind.TCP, socket.remoteAddress().hostAddress(), connection)
                .ifPresentOrElse(connection::begin, socket::close);
    }
}
