package chat.atrium.backend.feature.message;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.Team;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of RFC 6121 §8.5.4 for accounts that exist: E an error, S silence, W it waits
 * if it is kept, else the sessions that get the message.
 * A session is written as name and priority, {@code x} if it has sent no presence.
 */
class DeliveryRulesTest {

    private static final BareJid ACCOUNT = BareJid.parse("juliet@example.org");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # sessions,        addressed, normal, chat, groupchat, headline, error
            '',                bare,      W,      W,    E,         S,        S
            '',                full,      E,      W,    E,         S,        S
            'a:x',             bare,      W,      W,    E,         S,        S
            'a:x',             a,         a,      a,    a,         a,        a
            'a:-1',            bare,      W,      W,    E,         S,        S
            'a:-1',            a,         a,      a,    a,         a,        a
            'a:-1',            full,      E,      W,    E,         S,        S
            'a:0',             bare,      a,      a,    E,         a,        S
            'a:0',             a,         a,      a,    a,         a,        a
            'a:0',             full,      E,      a,    E,         S,        S
            'a:0 b:5 c:-1',    bare,      a b,    a b,  E,         a b,      S
            'a:0 b:5 c:-1',    c,         c,      c,    c,         c,        c
            'a:0 b:5 c:-1 d:x', full,     E,      a b,  E,         S,        S
            """)
    void messages_go_where_the_table_says(
            String sessions,
            String addressed,
            String normal,
            String chat,
            String groupchat,
            String headline,
            String error) {
        AccountState account = account(sessions);
        Addressee to = addressed.equals("bare")
                ? new Addressee.Account(ACCOUNT)
                : new Addressee.Resource(FullJid.parse(ACCOUNT + "/" + addressed));
        assertThat(decide(Message.Type.NORMAL, to, account)).isEqualTo(normal);
        assertThat(decide(Message.Type.CHAT, to, account)).isEqualTo(chat);
        assertThat(decide(Message.Type.GROUPCHAT, to, account)).isEqualTo(groupchat);
        assertThat(decide(Message.Type.HEADLINE, to, account)).isEqualTo(headline);
        assertThat(decide(Message.Type.ERROR, to, account)).isEqualTo(error);
    }

    private static String decide(Message.Type type, Addressee to, AccountState account) {
        StanzaError error = type == Message.Type.ERROR ? StanzaError.of(ErrorCondition.GONE) : null;
        Message message = new Message(StanzaHeader.empty(), type, List.of(), error);
        return switch (DeliveryRules.of(message, to, account)) {
            case DeliveryDecision.Bounce(StanzaError answer) -> {
                assertThat(answer.condition()).isEqualTo(ErrorCondition.SERVICE_UNAVAILABLE);
                yield "E";
            }
            case DeliveryDecision.Away away -> "W";
            case DeliveryDecision.Ignore ignore -> "S";
            case DeliveryDecision.DeliverTo(List<FullJid> recipients) ->
                recipients.stream().map(jid -> jid.resource().value()).collect(Collectors.joining(" "));
        };
    }

    private static AccountState account(String sessions) {
        AccountState account = AccountState.loaded(1, ACCOUNT, Roster.EMPTY, Team.NONE);
        for (String each : sessions.isBlank() ? new String[0] : sessions.split(" ", -1)) {
            String[] parts = each.split(":", -1);
            FullJid jid = FullJid.parse(ACCOUNT + "/" + parts[0].toLowerCase(Locale.ROOT));
            SessionState session = SessionState.bound(jid, new SessionId(parts[0]));
            account = account.with(parts[1].equals("x") ? session : session.available(presence(parts[1])));
        }
        return account;
    }

    private static Presence presence(String priority) {
        return Presence.of(Presence.Type.AVAILABLE).with(Element.of(Namespaces.CLIENT, "priority", priority));
    }
}
