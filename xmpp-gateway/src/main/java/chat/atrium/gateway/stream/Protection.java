package chat.atrium.gateway.stream;

import static chat.atrium.gateway.sasl.Mechanism.PLAIN;
import static chat.atrium.gateway.sasl.Mechanism.SCRAM_SHA_256;
import static chat.atrium.gateway.sasl.Mechanism.SCRAM_SHA_512;

import chat.atrium.gateway.sasl.Mechanism;
import java.util.List;

/** What protects a connection against listeners, and what may therefore happen on it before login. */
public enum Protection {
    /** Nothing: STARTTLS comes before everything else (RFC 6120 §5.3.1). */
    NONE(true, false),
    /** Nothing, but the connection does not leave the machine and a setting allows every login on it. */
    LOOPBACK(true, true),
    /** The connection does not leave the process or the machine: no TLS to be had, passwords stay at the client. */
    LOCAL(false, true),
    /** TLS. */
    TLS(false, true);

    private final boolean startTls;
    private final boolean login;

    Protection(boolean startTls, boolean login) {
        this.startTls = startTls;
        this.login = login;
    }

    /** True if TLS can be negotiated now. */
    public boolean offersStartTls() {
        return startTls;
    }

    /** False if nothing but STARTTLS may happen. */
    public boolean allowsLogin() {
        return login;
    }

    /** The SASL mechanisms to offer, the best first (RFC 6120 §6.3.3). */
    public List<Mechanism> mechanisms() {
        return switch (this) {
            case NONE -> List.of();
            case LOCAL -> List.of(SCRAM_SHA_512, SCRAM_SHA_256);
            case LOOPBACK, TLS -> List.of(SCRAM_SHA_512, SCRAM_SHA_256, PLAIN);
        };
    }
}
