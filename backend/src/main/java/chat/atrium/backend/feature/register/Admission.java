package chat.atrium.backend.feature.register;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome;
import chat.atrium.backend.account.Invitations;
import chat.atrium.backend.account.Invitations.Invitation;
import chat.atrium.backend.account.Invitations.RedeemOutcome;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.RegistrationPolicy;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who may make an account, and makes it. Every method but the first may wait for storage. */
@Singleton
final class Admission {

    private final Accounts accounts;
    private final Invitations invitations;
    private final FirstRun firstRun;
    private final RegistrationPolicy policy;

    Admission(Accounts accounts, Invitations invitations, FirstRun firstRun, AtriumSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.firstRun = firstRun;
        this.policy = settings.registration();
    }

    /** True if somebody can make an account now, with a token or without. */
    boolean isOpenToAnybody() {
        return firstRun.isPending() || policy != RegistrationPolicy.CLOSED;
    }

    boolean isFirstRun() {
        return firstRun.isPending();
    }

    /** What a token is good for; a closed workspace honours that of its first run only. */
    Optional<Invitation> find(Domainpart workspace, String token) {
        return invitations
                .find(workspace, token)
                .filter(invitation -> invitation.role() == Role.OWNER || policy != RegistrationPolicy.CLOSED);
    }

    /**
     * Sees to it that somebody may register at all.
     *
     * @param token what the stream has shown, if anything
     * @throws StanzaException if not
     */
    void check(@Nullable String token) {
        if (!isOpenToAnybody()) {
            // XEP-0077 §3.1: in-band registration is not supported
            throw new StanzaException(ErrorCondition.SERVICE_UNAVAILABLE, "Nobody can register here.");
        }
        if (token == null && (firstRun.isPending() || policy != RegistrationPolicy.OPEN)) {
            // XEP-0445 §4: the token comes first
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "Registration takes an invitation.");
        }
    }

    /**
     * Makes the account.
     *
     * @throws StanzaException if it cannot be
     */
    void admit(Domainpart workspace, Applicant applicant, @Nullable String token) {
        check(token);
        if (token == null) {
            accept(accounts.create(BareJid.of(applicant.name(), workspace), applicant.password(), Role.GUEST));
            return;
        }
        switch (invitations.redeem(workspace, token, applicant.name(), applicant.password())) {
            case RedeemOutcome.Redeemed redeemed -> {}
            case RedeemOutcome.Refused(CreateOutcome reason) -> accept(reason);
            case RedeemOutcome.TokenInvalid invalid ->
                // XEP-0445 §4: used up since it was shown
                throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "The invitation is no longer good.");
            case RedeemOutcome.OtherName(var name) ->
                // XEP-0445 §2.1: the address cannot be changed
                throw Applicant.notAcceptable("The invitation is for the name " + name + ".");
        }
    }

    private static void accept(CreateOutcome outcome) {
        switch (outcome) {
            case CreateOutcome.Created created -> {}
            case CreateOutcome.NameTaken taken ->
                // XEP-0077 §3.1
                throw new StanzaException(ErrorCondition.CONFLICT, "Somebody else has this name.");
            case CreateOutcome.PasswordRefused(String reason) -> throw Applicant.notAcceptable(reason);
        }
    }
}
