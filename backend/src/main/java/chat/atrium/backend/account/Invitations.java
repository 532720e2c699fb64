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
 * as often as its terms say. Only hashes are stored. Every method reads storage and blocks: call it on a virtual thread.
 */
public interface Invitations {

    /** Makes the token of the first run; an earlier one no longer holds. */
    String firstRun(Domainpart workspace);

    InviteOutcome invite(BareJid inviter, Terms terms);

    /** What a token is good for, if it still holds. */
    Optional<Invitation> find(Domainpart workspace, String token);

    /**
     * Makes the account that the token is good for and uses the token up, both or neither. Whether the token has expired
     * is asked by {@link #find} alone (XEP-0445 §4).
     */
    RedeemOutcome redeem(Domainpart workspace, String token, Localpart name, String password);

    /**
     * What an invitation is to be good for.
     *
     * @param uses how many accounts
     * @param name the one name that it is for; nobody else gets it meanwhile
     */
    record Terms(Duration lifetime, int uses, @Nullable Localpart name) {

        /** For accounts of any name. */
        public static Terms open(Duration lifetime, int uses) {
            return new Terms(lifetime, uses, null);
        }

        /** For the account of one name. */
        public static Terms named(Duration lifetime, Localpart name) {
            return new Terms(lifetime, 1, name);
        }
    }

    /** What became of a wish to invite. */
    sealed interface InviteOutcome {

        /** The account has as many open invitations as it may have. */
        record TooMany(int limit) implements InviteOutcome {}

        /** There is an account of that name, or an invitation to it. */
        record NameTaken() implements InviteOutcome {}

        record NoSuchAccount() implements InviteOutcome {}
    }

    /** A new token, which is shown once. */
    record Issued(String token, Instant expires) implements InviteOutcome {}

    /**
     * What a token is good for.
     *
     * @param role the role of the account to be
     * @param inviter absent for the first run
     * @param name the one name that it is for; absent for any
     */
    record Invitation(
            Role role,
            @Nullable BareJid inviter,
            Instant expires,
            @Nullable Localpart name) {

        public Optional<Localpart> findName() {
            return Optional.ofNullable(name);
        }
    }

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

        /** No account was made: the invitation is for another name. */
        record OtherName(Localpart name) implements RedeemOutcome {}

        /** No account was made, for a reason that has nothing to do with the token, which stays good. */
        record Refused(Accounts.CreateOutcome reason) implements RedeemOutcome {}
    }
}
