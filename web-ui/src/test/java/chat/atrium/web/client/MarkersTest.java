package chat.atrium.web.client;

import static chat.atrium.web.client.ClientFixture.ALICE;
import static chat.atrium.web.client.ClientFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.xep.displayed.Displayed;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.inbox.InboxPage;
import chat.atrium.protocol.xep.inbox.Unread;
import chat.atrium.protocol.xml.XmlWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MarkersTest {

    private final SilentStreams streams = new SilentStreams();
    private final Connection over = new Connection(streams, Duration.ofSeconds(30), stanza -> {});
    private final Listeners listeners = new Listeners();
    private final Inbox inbox = new Inbox(listeners);
    private final Markers markers = new Markers(inbox);
    private final Channels channels = new Channels(
            () -> over,
            () -> person(),
            jid -> person(),
            listeners,
            inbox,
            Domainpart.of("localhost"),
            new ClientFixture.Settings());
    private final Place place = new Place(ALICE, BOB, false, null, channels);

    private static Person person() {
        return new Person(ALICE, "Alice", Availability.AVAILABLE, "", null);
    }

    private void unread(int messages) {
        inbox.begin(over, ALICE);
        Conversation bob = new Conversation(
                BOB, Conversation.Kind.CHAT, null, OptionalLong.empty(), new Unread(messages, 0, 0), null, 20);
        streams.answer(new InboxPage(List.of(bob), true).toElement());
        streams.sent.clear();
    }

    @Test
    void how_far_one_has_seen_is_published_with_the_name_of_the_archive() {
        unread(3);
        markers.seen(over, place, "12");
        assertThat(XmlWriter.write(streams.asked()))
                .contains(Displayed.NAMESPACE)
                .contains("bob@localhost")
                .contains("alice@localhost")
                .contains("12");
    }

    @Test
    void a_marker_does_not_go_back_and_is_not_said_twice() {
        unread(3);
        markers.seen(over, place, "12");
        markers.seen(over, place, "12");
        markers.seen(over, place, "9");
        assertThat(streams.requests()).hasSize(1);
        markers.seen(over, place, "101");
        assertThat(streams.requests()).hasSize(2);
    }

    @Test
    void without_anything_unread_nothing_is_said() {
        unread(0);
        markers.seen(over, place, "12");
        assertThat(streams.sent).isEmpty();
    }

    @Test
    void a_marker_that_was_refused_may_be_said_again() {
        unread(3);
        markers.seen(over, place, "12");
        streams.refuse(ErrorCondition.RESOURCE_CONSTRAINT);
        markers.seen(over, place, "12");
        assertThat(streams.requests()).hasSize(2);
    }
}
