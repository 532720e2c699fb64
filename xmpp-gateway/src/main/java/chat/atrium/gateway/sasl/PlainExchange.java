package chat.atrium.gateway.sasl;

import chat.atrium.backend.port.stream.Credentials;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** PLAIN (RFC 4616): {@code [authzid] NUL authcid NUL password} in one message. */
final class PlainExchange implements SaslExchange {

    private final Credentials credentials;
    private final Domainpart workspace;

    PlainExchange(Credentials credentials, Domainpart workspace) {
        this.credentials = credentials;
        this.workspace = workspace;
    }

    @Override
    public CompletionStage<Step> next(String message) {
        String[] parts = message.split("\0", -1);
        if (parts.length != 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            return CompletableFuture.completedStage(new Step.Failure(SaslCondition.MALFORMED_REQUEST));
        }
        AuthorizationIdentity wanted = new AuthorizationIdentity(parts[0]);
        return credentials.verify(workspace, parts[1], parts[2]).thenApply(account -> judge(account, wanted));
    }

    private static Step judge(Optional<BareJid> verified, AuthorizationIdentity wanted) {
        if (verified.isEmpty()) {
            return new Step.Failure(SaslCondition.NOT_AUTHORIZED);
        }
        BareJid account = verified.get();
        return wanted.allows(account) ? new Step.Success(account, "") : new Step.Failure(SaslCondition.INVALID_AUTHZID);
    }
}
