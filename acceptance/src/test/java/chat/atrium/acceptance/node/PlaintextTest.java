package chat.atrium.acceptance.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.atrium.acceptance.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Signing in over TCP without TLS, where a developer has allowed it. */
@TestInstance(Lifecycle.PER_CLASS)
class PlaintextTest {

    private static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0'"
            + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final Node node = Node.start(NodeSettings.fresh().with("ATRIUM_PLAINTEXT", "true"));

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void it_is_offered_on_the_machine_itself() throws IOException {
        assertThat(features(InetAddress.getLoopbackAddress()))
                .contains("<mechanism>SCRAM-SHA-256</mechanism>", "<mechanism>PLAIN</mechanism>");
    }

    @Test
    void it_is_not_offered_to_other_machines() throws IOException {
        Optional<InetAddress> address = OtherAddress.find();
        assumeTrue(address.isPresent(), "this machine has no other address");
        assertThat(features(address.get()))
                .contains("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>")
                .doesNotContain("mechanism");
    }

    private String features(InetAddress from) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (Socket socket = new Socket(loopback, node.port("ATRIUM_C2S_PORT"), from, 0)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(HEADER.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            while (text.indexOf("</stream:features>") < 0) {
                int octet = socket.getInputStream().read();
                assertThat(octet).as(text.toString()).isNotNegative();
                text.append((char) octet);
            }
            return text.toString();
        }
    }
}
