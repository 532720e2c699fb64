package chat.atrium.bench.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A WebSocket of RFC 7395. The mask that RFC 6455 asks of clients is zero: it changes nothing and costs nothing. */
final class FrameFraming implements Framing {

    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;

    private final String path;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(0);
    private boolean upgraded;

    FrameFraming(String path) {
        this.path = path;
    }

    @Override
    public byte[] greeting(String host) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Protocol: xmpp\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    @Override
    public boolean isOpen() {
        return upgraded;
    }

    @Override
    public byte[] open(String domain) {
        return frame("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' version='1.0' to='" + domain + "'/>");
    }

    @Override
    public byte[] encode(String stanza) {
        int name = 1;
        while (Character.isLetter(stanza.charAt(name))) {
            name++;
        }
        boolean client =
                stanza.startsWith("message", 1) || stanza.startsWith("presence", 1) || stanza.startsWith("iq", 1);
        return frame(client ? stanza.substring(0, name) + " xmlns='jabber:client'" + stanza.substring(name) : stanza);
    }

    @Override
    public byte[] end() {
        return frame("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>");
    }

    private static byte[] frame(String text) {
        byte[] content = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(content.length + 14).put((byte) TEXT);
        if (content.length < 126) {
            frame.put((byte) (MASKED | content.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) content.length);
        }
        frame.putInt(0).put(content).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    @Override
    public void decode(ByteBuffer bytes, Consumer<String> elements) {
        ByteBuffer all = bytes;
        if (waiting.size() > 0) {
            byte[] more = new byte[bytes.remaining()];
            bytes.get(more);
            waiting.writeBytes(more);
            all = ByteBuffer.wrap(waiting.toByteArray());
            waiting.reset();
        }
        if (!upgraded && !upgrade(all)) {
            keep(all);
            return;
        }
        while (all.remaining() >= 2) {
            int start = all.position();
            int opcode = all.get() & 0x0F;
            long length = all.get() & 0x7F;
            if (length == 126 && all.remaining() >= 2) {
                length = all.getShort() & 0xFFFF;
            } else if (length == 127 && all.remaining() >= 8) {
                length = all.getLong();
            } else if (length > 125) {
                length = Long.MAX_VALUE;
            }
            if (all.remaining() < length) {
                all.position(start);
                break;
            }
            byte[] content = new byte[(int) length];
            all.get(content);
            if (opcode == 1) {
                elements.accept(new String(content, UTF_8));
            }
        }
        keep(all);
    }

    private void keep(ByteBuffer rest) {
        byte[] bytes = new byte[rest.remaining()];
        rest.get(bytes);
        waiting.writeBytes(bytes);
    }

    private boolean upgrade(ByteBuffer all) {
        byte[] seen = new byte[all.remaining()];
        all.duplicate().get(seen);
        String head = new String(seen, ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException(
                    "no WebSocket: " + head.lines().findFirst().orElse(""));
        }
        all.position(all.position() + end + 4);
        upgraded = true;
        return true;
    }
}
