package chat.atrium.backend.feature.invitation;

import chat.atrium.backend.port.AdHocCommand;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.invite.Invitation;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes an invitation to an account of a certain name, or of any if none is given (XEP-0401 §5.4). */
@Singleton
final class CreateAccountCommand implements AdHocCommand {

    private static final String USERNAME = "username";

    private final Inviter inviter;

    CreateAccountCommand(Inviter inviter) {
        this.inviter = inviter;
    }

    @Override
    public String node() {
        return Invitation.CREATE_ACCOUNT;
    }

    @Override
    public String name() {
        return "Invite somebody to an account";
    }

    @Override
    public boolean isFor(BareJid account) {
        return inviter.mayInvite(account);
    }

    @Override
    public Stage begin(BareJid account) {
        Field username = Field.of(USERNAME, FieldType.TEXT_SINGLE, "Name of the account; empty for any");
        return new Stage.Fill(Form.of(Form.Type.FORM, node(), List.of(username)));
    }

    @Override
    public Stage.Done complete(BareJid account, Form submitted) {
        String username = submitted.findValue(USERNAME).orElse("").strip();
        return new Stage.Done(invitation(account, username).toForm());
    }

    private Invitation invitation(BareJid inviting, String username) {
        try {
            return username.isEmpty()
                    ? inviter.toRegister(inviting)
                    : inviter.toRegister(inviting, Localpart.of(username));
        } catch (InvalidJidException e) {
            // XEP-0401 §5.3: the username is a localpart
            throw new StanzaException(ErrorCondition.NOT_ACCEPTABLE, String.valueOf(e.getMessage()));
        }
    }
}
