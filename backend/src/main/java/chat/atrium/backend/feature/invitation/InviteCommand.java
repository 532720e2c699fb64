package chat.atrium.backend.feature.invitation;

import chat.atrium.backend.port.AdHocCommand;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.invite.Invitation;
import jakarta.inject.Singleton;

/** Makes an invitation at once, without a form (XEP-0401 §5.1). */
@Singleton
final class InviteCommand implements AdHocCommand {

    private final Inviter inviter;

    InviteCommand(Inviter inviter) {
        this.inviter = inviter;
    }

    @Override
    public String node() {
        return Invitation.INVITE;
    }

    @Override
    public String name() {
        return "Invite somebody";
    }

    @Override
    public boolean isFor(BareJid account) {
        return inviter.mayInvite(account);
    }

    @Override
    public Stage begin(BareJid account) {
        return new Stage.Done(inviter.toContact(account).toForm());
    }
}
