package chat.atrium.backend.feature.invitation;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Invitations;
import chat.atrium.backend.account.Invitations.InviteOutcome;
import chat.atrium.backend.account.Invitations.Issued;
import chat.atrium.backend.account.Invitations.Terms;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.LoginSettings;
import chat.atrium.backend.settings.RegistrationPolicy;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.invite.Invitation;
import jakarta.inject.Singleton;

/** Gives out invitations, as links, to whoever may invite. */
@Singleton
final class Inviter {

    private final Accounts accounts;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final RegistrationPolicy policy;
    private final LoginSettings settings;

    Inviter(Accounts accounts, Invitations invitations, InvitationLinks links, AtriumSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.links = links;
        this.policy = settings.registration();
        this.settings = settings.login();
    }

    /** Every member may, unless nobody may register. */
    boolean mayInvite(BareJid account) {
        return policy != RegistrationPolicy.CLOSED
                && accounts.find(account).filter(found -> found.role().inTeam()).isPresent();
    }

    /** For a contact, who may make an account of any name to become one (XEP-0401 §5.1). */
    Invitation toContact(BareJid inviter) {
        return links.toContact(inviter, invite(inviter, toAnyName()));
    }

    /** To an account of any name (XEP-0401 §5.4). */
    Invitation toRegister(BareJid inviter) {
        return links.toRegister(BareJid.of(inviter.domain()), invite(inviter, toAnyName()));
    }

    /** To an account of that name, which nobody else can take meanwhile (XEP-0401 §6.2). */
    Invitation toRegister(BareJid inviter, Localpart name) {
        Terms terms = Terms.named(settings.invitationLifetime(), name);
        return links.toRegister(BareJid.of(name, inviter.domain()), invite(inviter, terms));
    }

    private Terms toAnyName() {
        return Terms.open(settings.invitationLifetime(), settings.invitationUses());
    }

    private Issued invite(BareJid inviter, Terms terms) {
        return switch (invitations.invite(inviter, terms)) {
            case Issued issued -> issued;
            case InviteOutcome.TooMany(int limit) ->
                throw new StanzaException(
                        ErrorCondition.RESOURCE_CONSTRAINT, "you have " + limit + " open invitations already");
            case InviteOutcome.NameTaken taken ->
                throw new StanzaException(ErrorCondition.CONFLICT, "somebody has this name, or is invited to it");
            case InviteOutcome.NoSuchAccount gone ->
                throw new StanzaException(ErrorCondition.FORBIDDEN, "only members invite");
        };
    }
}
