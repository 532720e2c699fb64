package chat.atrium.backend.account;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Localpart;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that let somebody make an account: the first-run token makes the owner, an invitation a member. Each works
 * once. Only hashes are stored. Every method reads storage and blocks: call it on a virtual thread.
 */
public interface Invitations {

    /** Makes the token of the first run; an earlier one no longer holds. */
    String firstRun(Domainpart workspace);

    /** Makes an invitation, or nothing if the inviter has as many open ones as allowed. */
    Optional<Issued> invite(BareJid inviter, Duration lifetime);

    /** What a token is good for, if it still holds. */
    Optional<Invitation> find(Domainpart workspace, String token);

    /** Makes the account that the token is good for and uses the token up, both or neither. */
    RedeemOutcome redeem(Domainpart workspace, String token, Localpart name, String password);

    /** A new token, which is shown once. */
    record Issued(String token, Instant expires) {}

    /**
     * What a token is good for.
     *
     * @param role the role of the account to be
     * @param inviter absent for the first run
     */
    record Invitation(Role role, @Nullable BareJid inviter, Instant expires) {}

    /** What became of a token that was shown with a name and a password. */
    sealed interface RedeemOutcome {

        /**
         * The account was made.
         *
         * @param inviter absent for the first run
         */
        record Redeemed(Account account, @Nullable BareJid inviter) implements RedeemOutcome {}

        /** The token was never given out, has been used, or is past its time ({@code item-not-found}). */
        record TokenInvalid() implements RedeemOutcome {}

        /** No account was made, for a reason that has nothing to do with the token, which stays good. */
        record Refused(Accounts.CreateOutcome reason) implements RedeemOutcome {}
    }
}
