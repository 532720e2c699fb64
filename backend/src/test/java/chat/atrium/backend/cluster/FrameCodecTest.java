package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static Frame frame(byte[] body) {
        return Frame.of(Frame.Type.TO_HOME, List.of("session", "juliet@bücher.example/b\uD83D\uDE00"), body);
    }

    private static Frame only(byte[] bytes) {
        FrameCodec.Decoded decoded = FrameCodec.decodeAll(bytes);
        assertThat(decoded.unreadable()).isEmpty();
        assertThat(decoded.frames()).hasSize(1);
        return decoded.frames().getFirst();
    }

    @Property
    void what_is_encoded_is_decoded(
            @ForAll Frame.Type type,
            @ForAll long call,
            @ForAll @Size(max = 20) List<String> words,
            @ForAll @Size(max = 2000) byte[] body) {
        List<String> header = words.stream().map(FrameCodecTest::legal).toList();
        Frame decoded = only(FrameCodec.encode(Frame.of(type, header, body).withCall(call)));
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
        assertThat(FrameCodec.decodeAll(together.toByteArray()).frames())
                .extracting(Frame::type)
                .containsExactly(Frame.Type.TO_HOME, Frame.Type.ANSWER, Frame.Type.TO_HOME);
    }

    @Test
    void the_layout_is_the_documented_one() {
        byte[] bytes = FrameCodec.encode(
                Frame.of(Frame.Type.DELIVERY, List.of("a", "bc"), "<x/>").withCall(258));
        assertThat(bytes)
                .containsExactly(
                        0, 0, 0, 29, 1, 3, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 2, 0, 0, 0, 1, 'a', 0, 0, 0, 2, 'b', 'c',
                        '<', 'x', '/', '>');
    }

    @Test
    void another_format_is_not_read() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        assertThat(FrameCodec.decodeAll(bytes).frames()).hasSize(1);
        bytes[4] = FrameCodec.VERSION + 1;
        FrameCodec.Decoded decoded = FrameCodec.decodeAll(bytes);
        assertThat(decoded.frames()).isEmpty();
        assertThat(decoded.unreadable()).containsExactly(new FrameCodec.Unreadable(0, false, "a frame of format 2"));
    }

    /** Who has asked in it can be told, and what came with it is read. */
    @Test
    void a_frame_that_cannot_be_read_spoils_no_other() {
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        byte[] broken = FrameCodec.encode(frame(new byte[] {1}).withCall(258));
        broken[5] = 99;
        together.writeBytes(broken);
        byte[] brokenAnswer = FrameCodec.encode(
                Frame.of(Frame.Type.ANSWER, List.of("word"), "").withCall(259));
        brokenAnswer[18] = 99;
        together.writeBytes(brokenAnswer);
        together.writeBytes(FrameCodec.encode(Frame.done()));
        FrameCodec.Decoded decoded = FrameCodec.decodeAll(together.toByteArray());
        assertThat(decoded.frames()).extracting(Frame::type).containsExactly(Frame.Type.ANSWER);
        assertThat(decoded.unreadable())
                .containsExactly(
                        new FrameCodec.Unreadable(258, false, "a frame of type 99"),
                        new FrameCodec.Unreadable(259, true, "a frame of another length than it says"));
    }

    /** One for many sessions names all of them. */
    @Test
    void a_header_has_as_many_words_as_it_needs() {
        List<String> words =
                IntStream.range(0, 70_000).mapToObj(Integer::toString).toList();
        assertThat(only(FrameCodec.encode(Frame.of(Frame.Type.MISSED, words, "")))
                        .header())
                .isEqualTo(words);
    }

    @Test
    void a_frame_cut_short_is_refused() {
        byte[] bytes = FrameCodec.encode(frame(new byte[3]));
        assertThatThrownBy(() -> FrameCodec.decodeAll(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(FrameException.class);
    }
}
