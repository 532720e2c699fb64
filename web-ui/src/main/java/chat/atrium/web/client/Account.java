package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.command.Command;
import chat.atrium.protocol.xep.command.CommandResult;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xep.register.RegisterQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What an account asks of its server: another password, an invitation for somebody else. */
@Implements(xep = 401, version = "0.5.0", without = "server side; this is the inviter's")
final class Account {

    private static final String INVITE = "urn:xmpp:invite#invite";

    private Account() {}

    /** XEP-0077 §3.3. */
    static CompletableFuture<Iq> changePassword(Connection connection, BareJid self, String password) {
        String user = self.findLocal().map(local -> local.value()).orElse("");
        RegisterQuery query = RegisterQuery.submit(user, password);
        return connection.request(Iq.Type.SET, BareJid.of(self.domain()), query.toElement());
    }

    /** XEP-0401 §4.1. */
    static CompletionStage<InvitationOutcome> invite(Connection connection, BareJid domain) {
        CompletableFuture<Iq> answer =
                connection.request(Iq.Type.SET, domain, Command.execute(INVITE).toElement());
        return Waiting.orElse(answer, Account::read, InvitationOutcome.NotInvited::new);
    }

    private static InvitationOutcome read(Iq iq) {
        Optional<Form> form = iq.findPayload()
                .map(CommandResult::read)
                .flatMap(result -> result.find(Form.NAMESPACE, Form.NAME.local()))
                .map(Form::read);
        Optional<String> link =
                form.flatMap(x -> x.findValue("landing-url")).or(() -> form.flatMap(x -> x.findValue("uri")));
        Instant expires =
                form.flatMap(x -> x.findValue("expire")).flatMap(DateTime::find).orElse(null);
        return link.<InvitationOutcome>map(url -> new InvitationOutcome.Invited(url, expires))
                .orElse(new InvitationOutcome.NotInvited(Answer.REFUSED));
    }
}
