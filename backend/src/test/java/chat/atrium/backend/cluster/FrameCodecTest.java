package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.protocol.jid.Jid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Jid JULIET = Jid.parse("juliet@bücher.example/b\uD83D\uDE00");

    private static Frame frame(byte[] stanza) {
        return new Frame(Frame.Type.FROM_SESSION, ROMEO, JULIET, stanza);
    }

    @Property
    void what_is_encoded_is_decoded(@ForAll Frame.Type type, @ForAll @Size(max = 2000) byte[] stanza) {
        Frame decoded = FrameCodec.decode(FrameCodec.encode(new Frame(type, ROMEO, JULIET, stanza)));
        assertThat(decoded.type()).isEqualTo(type);
        assertThat(decoded.from()).isEqualTo(ROMEO);
        assertThat(decoded.to()).isEqualTo(JULIET);
        assertThat(decoded.stanza()).isEqualTo(stanza);
    }

    @Property
    void no_bytes_do_harm(@ForAll @Size(max = 100) byte[] bytes) {
        try {
            FrameCodec.decode(bytes);
        } catch (FrameException expected) {
            assertThat(expected).hasMessageContaining("frame");
        }
    }

    @Test
    void the_layout_is_the_documented_one() {
        byte[] bytes = FrameCodec.encode(new Frame(
                Frame.Type.DELIVERY, Jid.parse("a.b"), Jid.parse("c.d"), "<x/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(bytes)
                .containsExactly(0, 0, 0, 16, 1, 4, 0, 3, 'a', '.', 'b', 0, 3, 'c', '.', 'd', '<', 'x', '/', '>');
    }

    @Test
    void another_format_is_refused() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        bytes[4] = 2;
        assertThatThrownBy(() -> FrameCodec.decode(bytes)).isInstanceOf(FrameException.class);
    }

    @Test
    void a_frame_cut_short_is_refused() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        assertThatThrownBy(() -> FrameCodec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(FrameException.class);
    }
}
