package chat.atrium.backend.feature.register;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.PasswordOutcome;
import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.Sender;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.register.RegisterQuery;
import jakarta.inject.Singleton;
import java.util.Set;

/** Changes the password of the sender's own account, or deletes the account (XEP-0077 §3.2, §3.3). */
@Singleton
final class RegistrationIqHandler implements IqHandler {

    private final Accounts accounts;
    private final Farewell farewell;

    RegistrationIqHandler(Accounts accounts, Farewell farewell) {
        this.accounts = accounts;
        this.farewell = farewell;
    }

    /** Some clients send it to the server, others without an address, which is to their own account. */
    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.SERVER, Iq.Type.GET, RegisterQuery.NAME),
                new Key(Target.SERVER, Iq.Type.SET, RegisterQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, RegisterQuery.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, RegisterQuery.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        BareJid account = ownAccount(request);
        try {
            if (request.iq().type() == Iq.Type.GET) {
                return request.iq()
                        .toResult(RegisterQuery.registered(nameOf(account)).toElement());
            }
            change(account, request.iq());
            return request.iq().toResult();
        } catch (RuntimeException e) {
            return Refusal.of(request.iq(), e);
        }
    }

    /** The sessions are ended when the last answer is on its way to one of them. */
    @Override
    public void answered(IqRequest request, Iq answer) {
        if (!answer.isError()
                && request.iq().type() == Iq.Type.SET
                && RegisterQuery.read(request.iq().request()).remove()) {
            farewell.say(request.sender().bare());
        }
    }

    private static BareJid ownAccount(IqRequest request) {
        if (request.sender() instanceof Sender.Session session && !(request.addressee() instanceof Addressee.Account)) {
            return session.jid().bare();
        }
        // RFC 6121 §8.5.1: word for word what is said for an account that does not exist
        throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }

    private void change(BareJid account, Iq request) {
        RegisterQuery query = RegisterQuery.read(request.request());
        if (!query.remove()) {
            changePassword(account, query);
        } else if (request.request().elements().count() > 1) {
            // XEP-0077 §3.2: <remove/> stands alone
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "<remove/> stands alone");
        } else if (!accounts.deleteUntold(account)) {
            // docs/xep-workspace.md §6: there is always an owner
            throw new StanzaException(ErrorCondition.NOT_ALLOWED, "The owner of the workspace stays.");
        }
    }

    private void changePassword(BareJid account, RegisterQuery query) {
        String username = query.findUsername().orElse("");
        String password = query.findPassword().orElse("");
        if (username.isEmpty() || password.isEmpty()) {
            // XEP-0077 §3.3
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "name and new password are needed");
        }
        if (!isNameOf(account, username)) {
            // a session changes its own account only
            throw new StanzaException(ErrorCondition.FORBIDDEN, "not your account");
        }
        switch (accounts.changePassword(account, password)) {
            case PasswordOutcome.Changed changed -> {}
            case PasswordOutcome.PasswordRefused(String reason) -> throw Applicant.notAcceptable(reason);
            case PasswordOutcome.NoSuchAccount gone ->
                throw new StanzaException(ErrorCondition.REGISTRATION_REQUIRED, "the account is gone");
        }
    }

    private static String nameOf(BareJid account) {
        return account.findLocal().orElseThrow().value();
    }

    /** As people write it: names are compared as RFC 7622 §3.3 prepares them. */
    private static boolean isNameOf(BareJid account, String username) {
        try {
            return Localpart.of(username).equals(account.local());
        } catch (InvalidJidException e) {
            return false;
        }
    }
}
