package chat.atrium.gateway.transport.tcp;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.SslContextFactory;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of the JDK, which knows the ALPN protocol of XMPP clients (XEP-0368 §3): Vert.x lets a server of bare TCP name
 * none. Whoever asks for no protocol is served; whoever asks for others only, such as a browser for HTTP, is refused
 * (RFC 7301 §3.2).
 */
final class DirectTlsEngine extends JdkSSLEngineOptions {

    private static final String XMPP_CLIENT = "xmpp-client";

    @Override
    public DirectTlsEngine copy() {
        return new DirectTlsEngine();
    }

    @Override
    public SslContextFactory sslContextFactory() {
        return new ContextFactory();
    }

    private static final class ContextFactory implements SslContextFactory {

        private @Nullable KeyManagerFactory keys;

        @Override
        public SslContextFactory keyMananagerFactory(KeyManagerFactory newKeys) {
            keys = newKeys;
            return this;
        }

        @Override
        public SslContext create() throws SSLException {
            return SslContextBuilder.forServer(Objects.requireNonNull(keys))
                    .sslProvider(SslProvider.JDK)
                    .applicationProtocolConfig(new ApplicationProtocolConfig(
                            Protocol.ALPN,
                            SelectorFailureBehavior.FATAL_ALERT,
                            SelectedListenerFailureBehavior.ACCEPT,
                            XMPP_CLIENT))
                    .build();
        }
    }
}
