package chat.atrium.backend.account;

import chat.atrium.protocol.sasl.ScramVerifier;
import java.util.List;

/** A password that somebody wants to have. */
public sealed interface NewPassword {

    /** It may be used; what is to be kept of it. */
    record Accepted(List<ScramVerifier> verifiers) implements NewPassword {}

    /** It may not, for a reason that can be shown. */
    record Refused(String reason) implements NewPassword {}
}
