package chat.atrium.backend.account;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramVerifier;
import java.util.Optional;

/** What is kept of passwords. Every method reads storage and blocks: call it on a virtual thread. */
public interface Verifiers {

    /** The verifier of an account that exists, is not disabled, and has one for that hash. */
    Optional<ScramVerifier> find(BareJid account, ScramHash hash);

    /** What the verifiers of accounts that do not exist are derived from. */
    byte[] secret(Domainpart workspace);
}
