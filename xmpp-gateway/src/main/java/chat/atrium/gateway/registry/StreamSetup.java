package chat.atrium.gateway.registry;

import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.port.stream.Sessions;
import chat.atrium.backend.port.stream.StreamOffer;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.gateway.stream.Resumptions;
import chat.atrium.gateway.stream.StreamMeter;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.gateway.stream.StreamPorts;
import chat.atrium.protocol.xml.XmlLimits;
import io.quarkus.arc.All;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Makes of settings and beans what the stream code, which knows neither, asks for. */
@Dependent
final class StreamSetup {

    private static final int TOKEN_BYTES = 16;

    @Produces
    @Singleton
    StreamPolicy policy(AtriumSettings settings) {
        LimitSettings limits = settings.limits();
        return new StreamPolicy(
                settings.domain(),
                xmlLimits(limits, limits.stanzaBytesBeforeLogin()),
                xmlLimits(limits, limits.stanzaBytes()),
                settings.login().timeout(),
                settings.login().attempts(),
                limits.silence(),
                limits.closing(),
                limits.stanzasUnderWay(),
                limits.stanzasUnread(),
                limits.stanzasUnacknowledged(),
                limits.resumption());
    }

    @Produces
    @Singleton
    StreamPorts ports(
            Credentials credentials,
            Registration registration,
            Sessions sessions,
            StanzaIngress ingress,
            @All List<StreamOffer> offers,
            StreamMeter meter) {
        return new StreamPorts(
                credentials, registration, sessions, ingress, offers, tokens(), new Resumptions(), meter);
    }

    private static Supplier<String> tokens() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }

    private static XmlLimits xmlLimits(LimitSettings limits, int bytes) {
        return new XmlLimits(bytes, limits.xmlDepth(), limits.xmlAttributes(), limits.xmlNameLength());
    }
}
