package chat.atrium.gateway.registry;

import java.util.Locale;

/** By what way a stream came. */
public enum TransportKind {
    TCP,
    WEBSOCKET,
    LOCAL;

    /** The name in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
