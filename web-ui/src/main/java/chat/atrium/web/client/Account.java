package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.command.Command;
import chat.atrium.protocol.xep.command.CommandResult;
import chat.atrium.protocol.xep.register.RegisterQuery;
import chat.atrium.protocol.xml.Element;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        Optional<Element> form =
                iq.findPayload().map(CommandResult::read).flatMap(result -> result.find(Xmlns.FORMS, "x"));
        Optional<String> link = form.flatMap(x -> value(x, "landing-url")).or(() -> form.flatMap(x -> value(x, "uri")));
        Instant expires =
                form.flatMap(x -> value(x, "expire")).flatMap(Account::time).orElse(null);
        return link.<InvitationOutcome>map(url -> new InvitationOutcome.Invited(url, expires))
                .orElse(new InvitationOutcome.NotInvited(Answer.REFUSED));
    }

    private static Optional<String> value(Element form, String variable) {
        return form.elements(Xmlns.FORMS, "field")
                .filter(field -> field.findAttribute("var").orElse("").equals(variable))
                .flatMap(field -> field.find(Xmlns.FORMS, "value").stream())
                .map(Element::text)
                .findFirst();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
