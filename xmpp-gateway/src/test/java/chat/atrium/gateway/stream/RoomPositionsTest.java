package chat.atrium.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of rooms, and of how many. */
class RoomPositionsTest {

    private final RoomPositions positions = new RoomPositions();

    private static BareJid room(int number) {
        return BareJid.parse("room" + number + "@rooms.capulet.example");
    }

    @Test
    void a_room_goes_forward_only() {
        assertThat(positions.advance(room(1), 5)).isTrue();
        assertThat(positions.advance(room(1), 5)).isFalse();
        assertThat(positions.advance(room(1), 4)).isFalse();
        assertThat(positions.of(room(1))).isEqualTo(5);
        assertThat(positions.advance(room(1), 6)).isTrue();
        assertThat(positions.of(room(2))).isZero();
    }

    @Test
    void the_room_that_was_silent_for_longest_is_forgotten() {
        for (int number = 0; number < RoomPositions.ROOMS; number++) {
            positions.advance(room(number), 5);
        }
        positions.advance(room(0), 6);
        positions.advance(room(RoomPositions.ROOMS), 7);
        assertThat(positions.all()).hasSize(RoomPositions.ROOMS);
        assertThat(positions.of(room(0))).isEqualTo(6);
        assertThat(positions.of(room(1))).isZero();
    }

    @Test
    void what_another_node_knew_is_gone_on_with() {
        positions.advance(room(1), 9);
        positions.addAll(Map.of(room(1), 8L, room(2), 3L));
        assertThat(positions.all()).isEqualTo(Map.of(room(1), 9L, room(2), 3L));
    }
}
