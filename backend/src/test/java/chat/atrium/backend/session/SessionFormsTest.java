package chat.atrium.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.backend.port.stream.HeldSession.Queued;
import chat.atrium.backend.routing.Cast;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of sessions from node to node comes out as it went in. */
class SessionFormsTest {

    private static final FullJid JULIET = FullJid.parse("juliet@example.org/bücher 雪");

    private static Stanza stanza(String xml) {
        return Stanza.read(Cast.xml(xml));
    }

    @Test
    void a_record_keeps_all_that_the_home_knew() {
        Presence presence = (Presence) stanza("<presence from='juliet@example.org/x'><priority>5</priority>"
                + "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='n' ver='v'/></presence>");
        PlacedSession available = new PlacedSession(
                new SessionState(
                        JULIET,
                        new SessionId("s1"),
                        presence,
                        5,
                        true,
                        Set.of("urn:xmpp:carbons:2"),
                        Set.of(Jid.parse("room@conference.example.org/juliet"))),
                new NodeId("a"),
                42);
        PlacedSession bound = new PlacedSession(
                SessionState.bound(FullJid.parse("juliet@example.org/y"), new SessionId("s2")), new NodeId("b"), 0);
        assertThat(SessionRecord.read(SessionRecord.write(List.of(available, bound))))
                .containsExactly(available, bound);
    }

    @Test
    void a_held_session_keeps_its_queue_and_counters() {
        HeldSession held = new HeldSession(
                JULIET,
                new SessionId("s1"),
                (1L << 32) + 3,
                17,
                List.of(
                        new Queued(stanza("<message to='juliet@example.org'><body>&lt;ü</body></message>"), 99),
                        new Queued(stanza("<iq type='get' id='1'><query xmlns='x'/></iq>"), 0)),
                new Position(99, 98),
                Map.of(BareJid.parse("balcony@conference.example.org"), 101L));
        assertThat(HeldForm.read(HeldForm.write(held))).isEqualTo(held);
    }

    @Test
    void what_is_cut_short_or_of_another_format_is_refused() {
        byte[] record = SessionRecord.write(
                List.of(new PlacedSession(SessionState.bound(JULIET, new SessionId("s")), new NodeId("a"), 0)));
        assertThat(SessionRecord.read(record)).hasSize(1);
        assertThatThrownBy(() -> SessionRecord.read(Arrays.copyOf(record, record.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        record[0] = 9;
        assertThatThrownBy(() -> SessionRecord.read(record)).isInstanceOf(IllegalArgumentException.class);
    }
}
