package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final NodeId OTHER = new NodeId("other");
    private static final long CAPACITY = 500;

    private final List<Frame> arrived = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);
    private final Links links = new Links(
            (node, frames) -> {
                open.await();
                arrived.addAll(FrameCodec.decodeAll(frames).frames());
            },
            CAPACITY,
            new SimpleMeterRegistry());

    private boolean send(Frame.Type type, String body) {
        return links.send(OTHER, Frame.of(type, List.of(), body));
    }

    @Test
    void a_full_link_refuses_all_but_what_is_taken_always_and_keeps_the_order() {
        String large = "x".repeat(300);
        assertThat(send(Frame.Type.DELIVERY, large)).isTrue();
        assertThat(send(Frame.Type.DELIVERY, large)).isFalse();
        assertThat(send(Frame.Type.FANOUT, large)).isFalse();
        assertThat(send(Frame.Type.CLOSE, large)).isTrue();
        assertThat(send(Frame.Type.MISSED, large)).isTrue();
        assertThat(send(Frame.Type.END, large)).isTrue();
        open.countDown();
        await().untilAsserted(() -> assertThat(arrived)
                .extracting(Frame::type)
                .containsExactly(Frame.Type.DELIVERY, Frame.Type.CLOSE, Frame.Type.MISSED, Frame.Type.END));
        await().untilAsserted(() -> assertThat(send(Frame.Type.FANOUT, large)).isTrue());
    }
}
