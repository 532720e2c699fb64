package chat.atrium.gateway.sasl;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.backend.port.stream.Credentials.Verifier;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramException;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** SCRAM (RFC 5802) over the verifiers that storage keeps; a name without account fails only at its end. */
final class ScramExchange implements SaslExchange {

    private final ScramHash hash;
    private final Credentials credentials;
    private final Domainpart workspace;
    private final String nonce;
    private @Nullable Proof expected;

    ScramExchange(ScramHash hash, Credentials credentials, Domainpart workspace, String nonce) {
        this.hash = hash;
        this.credentials = credentials;
        this.workspace = workspace;
        this.nonce = nonce;
    }

    @Override
    public CompletionStage<Step> next(String message) {
        Proof proof = expected;
        return proof == null ? first(message) : CompletableFuture.completedStage(proof.check(message));
    }

    private CompletionStage<Step> first(String message) {
        ScramServer server;
        try {
            server = ScramServer.begin(message, nonce);
        } catch (ScramException e) {
            return CompletableFuture.completedStage(new Step.Failure(SaslCondition.MALFORMED_REQUEST));
        }
        return credentials.scram(workspace, server.user(), hash).thenApply(verifier -> challenge(server, verifier));
    }

    private Step challenge(ScramServer server, Verifier verifier) {
        if (!new AuthorizationIdentity(server.authorizationIdentity()).allows(verifier.account())) {
            return new Step.Failure(SaslCondition.INVALID_AUTHZID);
        }
        ScramServer.Challenge challenge = server.challenge(verifier.secret());
        expected = new Proof(challenge, verifier);
        return new Step.Challenge(challenge.message());
    }

    /** The exchange while it waits for the client's last message. */
    private record Proof(ScramServer.Challenge challenge, Verifier verifier) {

        Step check(String message) {
            try {
                String data = challenge.finish(message);
                return verifier.genuine()
                        ? new Step.Success(verifier.account(), data)
                        : new Step.Failure(SaslCondition.NOT_AUTHORIZED);
            } catch (ScramException e) {
                return new Step.Failure(SaslCondition.NOT_AUTHORIZED);
            }
        }
    }
}
