package chat.atrium.gateway.sasl;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import java.util.Optional;
import java.util.function.Supplier;

/** The SASL mechanisms of this server. */
public enum Mechanism {
    SCRAM_SHA_512("SCRAM-SHA-512"),
    SCRAM_SHA_256("SCRAM-SHA-256"),
    PLAIN("PLAIN");

    private final String wireName;

    Mechanism(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Mechanism> find(String wireName) {
        for (Mechanism mechanism : values()) {
            if (mechanism.wireName.equals(wireName)) {
                return Optional.of(mechanism);
            }
        }
        return Optional.empty();
    }

    /**
     * Begins a login at a workspace.
     *
     * @param nonces fresh unguessable printable ASCII without comma
     */
    public SaslExchange begin(Credentials credentials, Domainpart workspace, Supplier<String> nonces) {
        return switch (this) {
            case SCRAM_SHA_512 -> new ScramExchange(ScramHash.SHA_512, credentials, workspace, nonces.get());
            case SCRAM_SHA_256 -> new ScramExchange(ScramHash.SHA_256, credentials, workspace, nonces.get());
            case PLAIN -> new PlainExchange(credentials, workspace);
        };
    }
}
