package chat.atrium.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes in is cut where its elements end, however the network has cut it. */
class FramingTest {

    private static final String HEADER = "<stream:stream xmlns='jabber:client' id=\"a>b\">";
    private static final String MESSAGE = "<message id='1'><body>a /&gt; ü</body><x a='/>'/></message>";
    private static final String ANSWER = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

    @Test
    void a_document_is_cut_into_the_children_of_its_stream() {
        byte[] bytes = ("<?xml version='1.0'?>" + HEADER + MESSAGE + "<a/>\n" + MESSAGE).getBytes(UTF_8);
        List<String> whole = List.of("<?xml version='1.0'?>", HEADER, MESSAGE, "<a/>", MESSAGE);
        assertThat(decode(new DocumentFraming(), bytes, bytes.length)).isEqualTo(whole);
        assertThat(decode(new DocumentFraming(), bytes, 1)).isEqualTo(whole);
    }

    @Test
    void frames_hold_one_element_each_whatever_their_length() {
        String longer = "<message><body>" + "x".repeat(70_000) + "</body></message>";
        ByteBuffer bytes = ByteBuffer.allocate(100_000).put(ANSWER.getBytes(UTF_8));
        for (String text : List.of("<a/>", MESSAGE.repeat(3), longer)) {
            byte[] content = text.getBytes(UTF_8);
            bytes.put((byte) 0x81);
            if (content.length < 126) {
                bytes.put((byte) content.length);
            } else if (content.length < 65_536) {
                bytes.put((byte) 126).putShort((short) content.length);
            } else {
                bytes.put((byte) 127).putLong(content.length);
            }
            bytes.put(content);
        }
        byte[] all = new byte[bytes.position()];
        bytes.flip().get(all);
        List<String> whole = List.of("<a/>", MESSAGE.repeat(3), longer);
        assertThat(decode(new FrameFraming("/"), all, all.length)).isEqualTo(whole);
        assertThat(decode(new FrameFraming("/"), all, 7)).isEqualTo(whole);
    }

    @Test
    void only_stanzas_get_the_namespace_of_clients() {
        FrameFraming frames = new FrameFraming("/");
        assertThat(text(frames.encode("<presence/>"))).endsWith("<presence xmlns='jabber:client'/>");
        assertThat(text(frames.encode("<auth xmlns='s'/>"))).endsWith("<auth xmlns='s'/>");
    }

    private static String text(byte[] frame) {
        return new String(frame, UTF_8);
    }

    private static List<String> decode(Framing framing, byte[] bytes, int piece) {
        List<String> elements = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += piece) {
            framing.decode(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)), elements::add);
        }
        return elements;
    }
}
