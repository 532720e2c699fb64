package chat.atrium.gateway.transport.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket of bytes, which says what no library would say for us (RFC 6455 §5). */
final class RawWebSocket implements AutoCloseable {

    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;

    private static final int PATIENCE = 30_000;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;

    /** Stands for a length in two more bytes. */
    private static final int LONG = 126;

    private final Socket socket;
    private final DataInputStream in;
    private final String answer;

    /**
     * A frame of the server.
     *
     * @param text one character for each byte
     */
    record Received(int kind, String text) {

        /** Why the server closes (RFC 6455 §7.4). */
        int status() {
            return text.charAt(0) << 8 | text.charAt(1);
        }
    }

    RawWebSocket(int port, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        in = new DataInputStream(socket.getInputStream());
        write("GET /xmpp-websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" + headers + "\r\n");
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        answer = head.toString();
    }

    /** The answer to the handshake. */
    String answer() {
        return answer;
    }

    RawWebSocket send(String text) throws IOException {
        return send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame of up to 64 KiB, masked with zeros. */
    RawWebSocket send(int kind, boolean last, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(kind | (last ? LAST : 0));
        if (payload.length < LONG) {
            frame.write(MASKED | payload.length);
        } else {
            frame.write(MASKED | LONG);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
        return this;
    }

    Received next() throws IOException {
        int kind = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        byte[] payload = in.readNBytes(length == LONG ? in.readUnsignedShort() : length);
        return new Received(kind, new String(payload, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
