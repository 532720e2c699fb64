package chat.atrium.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.testing.OtherNode;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParcelsTest {

    private final OtherNode cluster = new OtherNode();
    private final Parcels parcels = new Parcels(cluster);
    private final RemoteSession desk = session("desk");
    private final RemoteSession phone = session("phone");

    private RemoteSession session(String id) {
        return new RemoteSession(OtherNode.OTHER, new SessionId(id), cluster, parcels);
    }

    private static Message message(String id) {
        return new Message(StanzaHeader.empty().withId(id), Message.Type.CHAT, List.of());
    }

    @Test
    void one_piece_of_work_is_one_frame_for_all_sessions_of_a_node() {
        Message first = message("1");
        desk.send(first, 10);
        phone.send(first, 10);
        desk.send(message("2"), 11);
        assertThat(cluster.sent()).isEmpty();
        parcels.send();
        assertThat(cluster.sent())
                .singleElement()
                .satisfies(frame -> assertThat(opened(frame)).containsExactly("desk 1 10", "phone 1 10", "desk 2 11"));
    }

    @Test
    void a_session_whose_delivery_does_not_fit_ends_and_gets_nothing_more() {
        cluster.full(true);
        desk.send(message("1"), 10);
        parcels.send();
        assertThat(cluster.sent()).singleElement().satisfies(frame -> {
            assertThat(frame.type()).isEqualTo(Frame.Type.CLOSE);
            assertThat(frame.header()).startsWith("desk", "RESOURCE_CONSTRAINT");
        });
        cluster.full(false);
        desk.send(message("2"), 11);
        phone.send(message("2"), 11);
        parcels.send();
        assertThat(cluster.sent())
                .singleElement()
                .satisfies(frame -> assertThat(opened(frame)).containsExactly("phone 2 11"));
    }

    private static List<String> opened(Frame frame) {
        assertThat(frame.type()).isEqualTo(Frame.Type.DELIVERY);
        List<String> parts = new ArrayList<>();
        Parcels.open(
                frame,
                (session, stanza, archived) ->
                        parts.add(session.value() + " " + stanza.header().id() + " " + archived));
        return parts;
    }
}
