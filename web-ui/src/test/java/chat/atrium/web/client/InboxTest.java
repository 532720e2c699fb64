package chat.atrium.web.client;

import static chat.atrium.web.client.ClientFixture.ALICE;
import static chat.atrium.web.client.ClientFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxNews;
import chat.atrium.protocol.xep.inbox.InboxPage;
import chat.atrium.protocol.xep.inbox.InboxQuery;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final BareJid CAROL = BareJid.parse("carol@localhost");

    private final SilentStreams streams = new SilentStreams();
    private final Connection over = new Connection(streams, Duration.ofSeconds(30), stanza -> {});
    private final Inbox inbox = new Inbox(new Listeners());

    @BeforeEach
    void begin() {
        inbox.begin(over, ALICE);
    }

    private static Conversation chat(BareJid with, int unread, long upTo) {
        return new Conversation(
                with, Conversation.Kind.CHAT, null, OptionalLong.empty(), new Unread(unread, 0, 0), null, upTo);
    }

    private void answer(boolean complete, Conversation... conversations) {
        streams.answer(new InboxPage(List.of(conversations), complete).toElement());
    }

    private static Message said(BareJid from, BareJid to, long place) {
        StanzaHeader header = StanzaHeader.empty().withFrom(from).withTo(to).withId("m" + place);
        return new Message(header, Message.Type.CHAT, List.of(Element.of("jabber:client", "body", "words")))
                .with(new StanzaId(Long.toString(place), ALICE).toElement());
    }

    @Test
    void the_inbox_is_asked_for_page_by_page() {
        answer(false, chat(BOB, 2, 10));
        assertThat(InboxQuery.read(streams.asked())).isEqualTo(InboxQuery.after(BOB));
        answer(true, chat(CAROL, 1, 10));
        assertThat(streams.requests()).hasSize(2);
        assertThat(inbox.conversations()).extracting(Conversation::jid).containsExactlyInAnyOrder(BOB, CAROL);
        assertThat(inbox.unread(BOB).messages()).isEqualTo(2);
    }

    @Test
    void what_others_say_is_counted_once_and_what_the_answer_has_counted_is_not() {
        answer(true, chat(BOB, 2, 10));
        inbox.heard(said(BOB, ALICE, 10), ALICE);
        assertThat(inbox.unread(BOB).messages()).isEqualTo(2);
        inbox.heard(said(BOB, ALICE, 11), ALICE);
        inbox.heard(said(BOB, ALICE, 11), ALICE);
        assertThat(inbox.unread(BOB).messages()).isEqualTo(3);
    }

    @Test
    void who_writes_has_seen_what_is_before_it_once_the_place_is_known() {
        answer(true, chat(BOB, 2, 10));
        Message mine = said(ALICE, BOB, 11);
        inbox.sent(mine);
        assertThat(inbox.unread(BOB).messages()).isEqualTo(2);
        inbox.told(List.of(new InboxNews.Placed(BOB, 11, "m11")));
        assertThat(inbox.unread(BOB).messages()).isZero();
    }

    @Test
    void what_is_stale_is_asked_for_and_once_more_with_the_next_change_if_nobody_answers() {
        answer(true, chat(BOB, 2, 10));
        inbox.told(List.of(new InboxNews.Stale(BOB)));
        assertThat(InboxQuery.read(streams.asked()).only()).containsExactly(BOB);
        int before = streams.requests().size();
        streams.refuse(ErrorCondition.RESOURCE_CONSTRAINT);
        inbox.told(List.of(new InboxNews.Stale(BOB)));
        assertThat(streams.requests()).hasSize(before + 1);
        answer(true, chat(BOB, 0, 12));
        assertThat(inbox.unread(BOB)).isEqualTo(Unread.NOTHING);
    }

    @Test
    void what_an_earlier_stream_answers_counts_no_more() {
        SilentStreams next = new SilentStreams();
        inbox.begin(new Connection(next, Duration.ofSeconds(30), stanza -> {}), ALICE);
        answer(true, chat(BOB, 2, 10));
        assertThat(inbox.conversations()).isEmpty();
        next.answer(new InboxPage(List.of(chat(BOB, 1, 11)), true).toElement());
        assertThat(inbox.unread(BOB).messages()).isEqualTo(1);
    }
}
