package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static Frame frame(byte[] body) {
        return Frame.of(Frame.Type.TO_HOME, List.of("session", "juliet@bücher.example/b\uD83D\uDE00"), body);
    }

    @Property
    void what_is_encoded_is_decoded(
            @ForAll Frame.Type type,
            @ForAll long call,
            @ForAll @Size(max = 20) List<String> words,
            @ForAll @Size(max = 2000) byte[] body) {
        List<String> header = words.stream().map(FrameCodecTest::legal).toList();
        Frame decoded = FrameCodec.decodeAll(
                        FrameCodec.encode(Frame.of(type, header, body).withCall(call)))
                .getFirst();
        assertThat(decoded.type()).isEqualTo(type);
        assertThat(decoded.call()).isEqualTo(call);
        assertThat(decoded.header()).isEqualTo(header);
        assertThat(decoded.body()).isEqualTo(body);
    }

    /** Half of a surrogate pair is no text in UTF-8. */
    private static String legal(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Property
    void no_bytes_do_harm(@ForAll @Size(max = 100) byte[] bytes) {
        try {
            FrameCodec.decodeAll(bytes);
        } catch (FrameException expected) {
            assertThat(expected).hasMessageContaining("frame");
        }
    }

    @Test
    void frames_that_go_together_arrive_in_their_order() {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        together.writeBytes(FrameCodec.encode(frame(new byte[] {1})));
        together.writeBytes(FrameCodec.encode(Frame.done()));
        together.writeBytes(FrameCodec.encode(frame(new byte[] {2})));
        assertThat(FrameCodec.decodeAll(together.toByteArray()))
                .extracting(Frame::type)
                .containsExactly(Frame.Type.TO_HOME, Frame.Type.ANSWER, Frame.Type.TO_HOME);
    }

    @Test
    void the_layout_is_the_documented_one() {
        byte[] bytes = FrameCodec.encode(
                Frame.of(Frame.Type.DELIVERY, List.of("a", "bc"), "<x/>").withCall(258));
        assertThat(bytes)
                .containsExactly(
                        0, 0, 0, 27, 1, 3, 0, 0, 0, 0, 0, 0, 1, 2, 0, 2, 0, 0, 0, 1, 'a', 0, 0, 0, 2, 'b', 'c', '<',
                        'x', '/', '>');
    }

    @Test
    void another_format_is_refused() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        assertThat(FrameCodec.decodeAll(bytes)).hasSize(1);
        bytes[4] = FrameCodec.VERSION + 1;
        assertThatThrownBy(() -> FrameCodec.decodeAll(bytes))
                .isInstanceOf(FrameException.class)
                .hasMessageContaining("format 2");
    }

    @Test
    void a_frame_cut_short_is_refused() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        assertThatThrownBy(() -> FrameCodec.decodeAll(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(FrameException.class);
    }
}
