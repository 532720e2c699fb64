package chat.atrium.protocol.xep.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import chat.atrium.protocol.xep.inbox.Conversation.Kind;
import chat.atrium.protocol.xep.inbox.Conversation.Last;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxPayloadTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");
    private static final BareJid GARDEN = BareJid.parse("garden@rooms.example.org");
    private static final FullJid ORCHARD = FullJid.parse("romeo@example.org/orchard");
    private static final Delay NOON = new Delay(Script.ROMEO, Instant.parse("2026-01-01T12:00:00Z"), null);
    private static final Conversation CHAT = new Conversation(
            JULIET,
            Kind.CHAT,
            new Last(7, new Forwarded(NOON, Script.text(Message.Type.CHAT, JULIET, Script.ROMEO))),
            OptionalLong.of(5),
            new Unread(2, 0, 0),
            null,
            9);
    private static final Conversation ROOM = new Conversation(
            GARDEN, Kind.ROOM, new Last(7, null), OptionalLong.empty(), new Unread(100, 3, 1), "o1", 8);
    private static final Conversation ELSEWHERE =
            new Conversation(GARDEN, Kind.ROOM, null, OptionalLong.empty(), null, null, 0);

    static List<InboxNews> news() {
        return List.of(
                new InboxNews.Changed(CHAT),
                new InboxNews.Gone(GARDEN),
                new InboxNews.Stale(GARDEN),
                new InboxNews.Placed(JULIET, 12, "m1"),
                new InboxNews.Placed(JULIET, 12, null));
    }

    @Test
    void a_page_is_read_as_it_is_written() {
        InboxPage page = new InboxPage(List.of(CHAT, ROOM, ELSEWHERE), true);

        assertThat(InboxPage.read(page.toElement())).isEqualTo(page);
        assertThat(InboxPage.read(new InboxPage(List.of(), false).toElement()).complete())
                .isFalse();
    }

    @Test
    void a_query_is_read_as_it_is_written() {
        for (InboxQuery query : List.of(InboxQuery.all(), InboxQuery.after(JULIET), InboxQuery.of(Set.of(JULIET)))) {
            assertThat(InboxQuery.read(query.toElement())).isEqualTo(query);
        }
    }

    @ParameterizedTest
    @MethodSource("news")
    void news_are_read_as_they_are_written_but_from_the_account_only(InboxNews news) {
        Message message = news.to(ORCHARD);

        assertThat(InboxNews.find(message, Script.ROMEO)).contains(news);
        assertThat(InboxNews.find(Stanza.from(message, JULIET), Script.ROMEO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "juliet@example.org/balcony", "@example.org"})
    void a_conversation_has_the_address_of_somebody(String jid) {
        Element query = Element.builder(InboxQuery.NAMESPACE, "inbox")
                .child(Element.builder(InboxQuery.NAMESPACE, "conversation")
                        .attribute("jid", jid)
                        .build())
                .build();

        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> InboxQuery.read(query));
    }
}
