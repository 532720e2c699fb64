package chat.atrium.backend.port.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What SASL needs to know of accounts. Answers come from storage; nobody waits on an event loop. */
public interface Credentials {

    /**
     * The SCRAM verifier of a local account. For an account that does not exist, or has no password, the answer looks
     * the same (salt derived from a secret of the server, stable between calls) and no proof fits it.
     *
     * @param user as sent by the client, not prepared
     */
    CompletionStage<Verifier> scram(Domainpart workspace, String user, ScramHash hash);

    /** Checks a plain password in constant effort; empty if account or password is wrong. */
    CompletionStage<Optional<BareJid>> verify(Domainpart workspace, String user, String password);

    /**
     * What the server keeps of a password.
     *
     * @param account whose verifier it is
     * @param genuine false if there is no such account: the exchange is to run to its end and fail there
     */
    record Verifier(BareJid account, boolean genuine, ScramVerifier secret) {}
}
