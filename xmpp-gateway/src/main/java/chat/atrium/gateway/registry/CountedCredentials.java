package chat.atrium.gateway.registry;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Credentials whose attempts are counted; one too many fails as if the password were wrong (RFC 6120 §6.5.10). */
record CountedCredentials(Credentials credentials, Attempts attempts, ClientNetwork network) implements Credentials {

    @Override
    public CompletionStage<Verifier> scram(Domainpart workspace, String user, ScramHash hash) {
        return credentials.scram(workspace, user, hash).thenApply(verifier -> {
            boolean may = attempts.mayLogIn(verifier.account(), network);
            return new Verifier(verifier.account(), may && verifier.genuine(), verifier.secret());
        });
    }

    @Override
    public CompletionStage<Optional<BareJid>> verify(Domainpart workspace, String user, String password) {
        // asked first whose name it is, and not for what the check of a password costs
        return credentials
                .scram(workspace, user, ScramHash.SHA_256)
                .thenCompose(verifier -> attempts.mayLogIn(verifier.account(), network)
                        ? credentials.verify(workspace, user, password)
                        : CompletableFuture.completedStage(Optional.empty()));
    }
}
