package chat.atrium.gateway.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.gateway.management.UnacknowledgedQueue.Sent;
import chat.atrium.protocol.stanza.Presence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountingTest {

    private static final Presence STANZA = Presence.of(Presence.Type.AVAILABLE);

    static Stream<List<Integer>> orders() {
        return IntStream.range(0, 300).mapToObj(seed -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.rangeClosed(0, seed % 30).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            return order;
        });
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_count_is_the_unbroken_prefix(List<Integer> order) {
        HandledPrefix prefix = new HandledPrefix();
        order.forEach(stanza -> prefix.receive());
        TreeSet<Integer> open = new TreeSet<>(order);
        for (int stanza : order) {
            open.remove(stanza);
            long expected = open.isEmpty() ? order.size() : open.first();
            long before = prefix.handled();
            assertThat(prefix.complete(stanza)).isEqualTo(expected > before);
            assertThat(prefix.handled()).isEqualTo(expected);
        }
        assertThat(prefix.isWhole()).isTrue();
    }

    @Test
    void what_is_acknowledged_is_forgotten_and_the_rest_is_kept_in_order() {
        UnacknowledgedQueue queue = new UnacknowledgedQueue();
        for (long archived : new long[] {0, 7, 9, 0}) {
            queue.add(Sent.of(STANZA, archived));
        }
        assertThat(queue.acknowledge(1)).isEmpty();
        assertThat(queue.acknowledge(3)).hasValue(9);
        assertThat(queue.acknowledge(3)).isEmpty();
        assertThat(queue.unacknowledged()).containsExactly(Sent.of(STANZA, 0));
    }

    @Test
    void more_than_was_sent_and_less_than_before_is_refused() {
        UnacknowledgedQueue queue = new UnacknowledgedQueue();
        queue.add(Sent.of(STANZA, 0));
        queue.add(Sent.of(STANZA, 0));
        assertThatThrownBy(() -> queue.acknowledge(3)).isInstanceOf(UnacknowledgedQueue.TooHighException.class);
        queue.acknowledge(2);
        assertThatThrownBy(() -> queue.acknowledge(1)).isInstanceOf(UnacknowledgedQueue.TooHighException.class);
    }

    @Test
    void the_count_goes_on_behind_the_greatest_number() {
        assertThat(Counter.unfold(2, Counter.MASK - 1)).isEqualTo(Counter.MASK + 3);
        assertThat(Counter.unfold(5, 5)).isEqualTo(5);
    }
}
