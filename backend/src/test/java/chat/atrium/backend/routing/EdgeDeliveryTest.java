package chat.atrium.backend.routing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.testing.OtherNode;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeDeliveryTest {

    private static final FullJid JULIET = FullJid.parse("juliet@example.org/balcony");
    private static final FullJid ROMEO = FullJid.parse("romeo@example.org/orchard");
    private static final FullJid NURSE = FullJid.parse("nurse@example.org/house");

    private final OtherNode cluster = new OtherNode();
    private final List<Runnable> waiting = new ArrayList<>();
    private final LocalSessions local = new LocalSessions();
    private final Connection juliet = new Connection();
    private final EdgeDelivery edge = new EdgeDelivery(
            local,
            new Addressing(Cast.settings(Map.of()), List.of()),
            (sender, stanza) -> {
                throw new AssertionError("for nobody else");
            },
            cluster,
            waiting::add);

    EdgeDeliveryTest() {
        local.add(JULIET, juliet);
    }

    private void deliver(FullJid... recipients) {
        Message message = new Message(StanzaHeader.empty(), Message.Type.GROUPCHAT, List.of());
        edge.deliver(new Fanout(message, List.of(recipients)));
    }

    private void pause() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void sessions_of_this_node_get_it_and_those_of_the_other_in_one_frame() {
        deliver(JULIET, ROMEO, NURSE);
        assertThat(juliet.received).isEqualTo(1);
        assertThat(cluster.sent()).singleElement().satisfies(frame -> {
            assertThat(frame.type()).isEqualTo(Frame.Type.FANOUT);
            assertThat(frame.header()).containsExactly("0", ROMEO.toString(), NURSE.toString());
        });
    }

    @Test
    void sessions_for_which_it_does_not_fit_are_told_at_once_and_then_together() {
        cluster.full(true);
        deliver(JULIET, ROMEO);
        deliver(JULIET, ROMEO, NURSE);
        assertThat(cluster.sent()).extracting(Frame::header).containsExactly(List.of(ROMEO.toString()));
        // Romeo may have come back before he missed the second.
        pause();
        assertThat(cluster.sent())
                .extracting(Frame::header)
                .containsExactly(List.of(ROMEO.toString(), NURSE.toString()));
        pause();
        assertThat(cluster.sent()).isEmpty();
        cluster.full(false);
        deliver(ROMEO);
        cluster.full(true);
        deliver(ROMEO);
        assertThat(cluster.sent()).extracting(Frame::type).containsExactly(Frame.Type.FANOUT, Frame.Type.MISSED);
        assertThat(juliet.closed).isEmpty();
    }

    @Test
    void a_session_of_this_node_ends_that_has_missed_something() {
        edge.endHere(List.<Jid>of(ROMEO, JULIET));
        assertThat(juliet.closed).containsExactly(StreamErrorCondition.RESOURCE_CONSTRAINT);
    }

    /** Juliet's connection. */
    private static final class Connection implements SessionHandle {

        private final List<StreamErrorCondition> closed = new ArrayList<>();
        private int received;

        @Override
        public SessionId id() {
            return new SessionId("j");
        }

        @Override
        public void send(Stanza stanza) {
            received++;
        }

        @Override
        public void send(Message message, long archived) {
            received++;
        }

        @Override
        public void send(SharedStanza shared) {
            received++;
        }

        @Override
        public void close(StreamError reason) {
            closed.add(reason.condition());
        }
    }
}
