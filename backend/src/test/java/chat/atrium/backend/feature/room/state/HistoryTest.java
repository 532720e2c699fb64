package chat.atrium.backend.feature.room.state;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.muc.HistoryLimits;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much of the discussion newcomers get (XEP-0045 §7.2.14). */
class HistoryTest {

    private static final BareJid ROOM = BareJid.parse("coven@conference.example.org");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(10);

    /** Five messages, one each second. */
    private static final History FIVE = five();

    private static History five() {
        History history = History.NONE;
        for (int second : IntStream.rangeClosed(1, 5).toArray()) {
            Message message = new Message(
                    StanzaHeader.empty().withFrom(FullJid.parse(ROOM + "/hag")),
                    Message.Type.GROUPCHAT,
                    List.of(Element.of("jabber:client", "body", Integer.toString(second))));
            history = history.with(new History.Entry(message, START.plusSeconds(second)), 20);
        }
        return history;
    }

    private static List<String> texts(HistoryLimits limits, int most) {
        return FIVE.wanted(ROOM, limits, most, NOW).stream()
                .map(message -> message.findBody().orElseThrow())
                .toList();
    }

    @Test
    void the_last_ones_come_the_oldest_first_and_with_their_time() {
        assertThat(texts(HistoryLimits.NONE, 20)).containsExactly("1", "2", "3", "4", "5");
        assertThat(texts(HistoryLimits.NONE, 2)).containsExactly("4", "5");
        Message first = FIVE.wanted(ROOM, HistoryLimits.NONE, 20, NOW).getFirst();
        assertThat(Delay.find(first)).contains(Delay.of(ROOM, START.plusSeconds(1)));
    }

    @Test
    void a_client_gets_as_few_as_it_wants() {
        assertThat(texts(HistoryLimits.NOTHING, 20)).isEmpty();
        assertThat(texts(new HistoryLimits(null, 3, null, null), 20)).containsExactly("3", "4", "5");
        assertThat(texts(new HistoryLimits(null, null, 6, null), 20)).containsExactly("4", "5");
        assertThat(texts(new HistoryLimits(null, null, null, START.plusSeconds(5)), 20))
                .containsExactly("5");
        assertThat(texts(new HistoryLimits(null, null, 6, START), 20)).containsExactly("4", "5");
    }

    @Test
    void characters_are_those_of_whole_stanzas() {
        Message last = FIVE.wanted(ROOM, HistoryLimits.NONE, 1, NOW).getFirst();
        int size = XmlWriter.write(last.toElement()).length();
        assertThat(texts(new HistoryLimits(2 * size, null, null, null), 20)).containsExactly("4", "5");
        assertThat(texts(new HistoryLimits(2 * size - 1, null, null, null), 20)).containsExactly("5");
    }

    @Test
    void a_room_remembers_no_more_than_it_gives() {
        Message message = FIVE.entries().getFirst().message();
        History.Entry entry = new History.Entry(message, NOW);
        assertThat(FIVE.with(entry, 3).entries()).hasSize(3).endsWith(entry);
        assertThat(FIVE.with(entry, 0)).isEqualTo(History.NONE);
    }
}
