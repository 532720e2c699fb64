package chat.atrium.gateway.transport;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LimitSettings;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.protocol.xml.XmlLimits;
import java.time.Duration;

/**
 * What one connection may use up.
 *
 * @param stall how long the client may take nothing of what waits for it
 */
public record ConnectionLimits(XmlLimits beforeLogin, int outboxBytes, Duration stall, int bytesPerSecond) {

    public static ConnectionLimits of(AtriumSettings settings, StreamPolicy policy) {
        LimitSettings limits = settings.limits();
        return new ConnectionLimits(
                policy.beforeLogin(), limits.outboxBytes(), limits.outboxStall(), limits.bytesPerSecond());
    }
}
