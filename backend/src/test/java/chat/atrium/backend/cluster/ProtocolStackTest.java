package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jgroups.util.SocketFactory;
import org.junit.jupiter.api.Test;

class ProtocolStackTest {

    /** Decision 0012. */
    @Test
    void nodes_speak_tls_1_3_and_nothing_older() throws Exception {
        SocketFactory sockets = ProtocolStack.sockets(SSLContext.getDefault());
        try (SSLServerSocket server = (SSLServerSocket) sockets.createServerSocket("server");
                SSLSocket client = (SSLSocket) sockets.createSocket("client")) {
            assertThat(server.getEnabledProtocols()).containsExactly("TLSv1.3");
            assertThat(server.getNeedClientAuth()).isTrue();
            assertThat(client.getEnabledProtocols()).containsExactly("TLSv1.3");
        }
    }
}
