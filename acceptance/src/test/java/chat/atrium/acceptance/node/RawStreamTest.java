package chat.atrium.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bytes on a bare TCP connection: one at a time, and far too many. */
@ExtendWith(SharedNode.class)
class RawStreamTest {

    private static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    @Test
    void a_client_may_send_one_byte_at_a_time(Node node) throws IOException {
        try (Socket socket = connect(node)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (byte one : HEADER.getBytes(StandardCharsets.UTF_8)) {
                out.write(one);
                out.flush();
            }
            assertThat(readUntil(socket, "</stream:features>")).contains("urn:ietf:params:xml:ns:xmpp-tls");
            for (byte one : "</stream:stream>".getBytes(StandardCharsets.UTF_8)) {
                out.write(one);
                out.flush();
            }
            assertThat(readUntil(socket, "</stream:stream>")).endsWith("</stream:stream>");
        }
    }

    /** RFC 6120 §4.9.3.14 allows to refuse what is too large; what was read of it must not pile up. */
    @Test
    void a_stanza_of_a_gigabyte_is_refused_without_being_kept(Node node) throws IOException {
        sendTooMuch(node, 1 << 22);
        // The node warms up meanwhile, and so grows by itself at times; what it kept of a stanza it would keep each
        // time.
        long[] growth = new long[3];
        for (int i = 0; i < growth.length; i++) {
            long before = node.residentBytes();
            assertThat(sendTooMuch(node, 1 << 30)).contains("policy-violation").doesNotContain("internal-server-error");
            growth[i] = node.residentBytes() - before;
        }
        Arrays.sort(growth);
        assertThat(growth[1]).as("median of %s", Arrays.toString(growth)).isLessThan(10 << 20);
    }

    /** Sends one element without end until the server closes; gives what the server said. */
    private static String sendTooMuch(Node node, int size) throws IOException {
        byte[] chunk = new byte[1 << 16];
        Arrays.fill(chunk, (byte) 'a');
        try (Socket socket = connect(node)) {
            OutputStream out = socket.getOutputStream();
            out.write((HEADER + "<message><body>").getBytes(StandardCharsets.UTF_8));
            StringBuilder heard = new StringBuilder();
            Thread reader = Thread.ofVirtual().start(() -> heard.append(readQuietly(socket)));
            try {
                for (long sent = 0; sent < size && reader.isAlive(); sent += chunk.length) {
                    out.write(chunk);
                }
            } catch (IOException closed) {
                assertThat(closed).isNotNull();
            }
            joined(reader);
            return heard.toString();
        }
    }

    private static Socket connect(Node node) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port("ATRIUM_C2S_PORT"));
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        return socket;
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int one = in.read();
            if (one < 0) {
                throw new AssertionError("ended after " + text);
            }
            text.append((char) one);
        }
        return text.toString();
    }

    private static String readQuietly(Socket socket) {
        StringBuilder text = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int one = in.read(); one >= 0; one = in.read()) {
                text.append((char) one);
            }
        } catch (IOException reset) {
            return text.toString();
        }
        return text.toString();
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
