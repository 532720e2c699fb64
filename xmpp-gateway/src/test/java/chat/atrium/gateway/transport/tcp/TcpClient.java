package chat.atrium.gateway.transport.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that knows nothing but bytes, so that it can do what no client should. */
final class TcpClient implements AutoCloseable {

    private static final int RECEIVE_BUFFER = 64 * 1024;
    private static final int PATIENCE = 30_000;
    private static final String HEADER = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0' "
            + "xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final SSLContext tls;
    private final int port;
    private Socket socket;

    TcpClient(int port, Path authority) throws IOException, GeneralSecurityException {
        this.port = port;
        this.tls = trusting(authority);
        this.socket = new Socket();
        // what is not read stays with the server
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE);
    }

    TcpClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TcpClient open() {
        return send(HEADER);
    }

    /** What comes in up to and with a text, or to the end of the stream. */
    String until(String end) {
        try {
            StringBuilder text = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (text.indexOf(end) < 0) {
                int octet = in.read();
                if (octet < 0) {
                    return text + "[end]";
                }
                text.append((char) octet);
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes on inside TLS; the certificate has to be that of the domain.
     *
     * @param protocols what it asks for by ALPN; nothing, if there are none
     */
    TcpClient secure(String... protocols) {
        try {
            SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setApplicationProtocols(protocols);
            secured.setSSLParameters(parameters);
            secured.startHandshake();
            socket = secured;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ALPN protocol that the server chose, or "". */
    String protocol() {
        return ((SSLSocket) socket).getApplicationProtocol();
    }

    TcpClient startTls() {
        open().until("</stream:features>");
        send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>").until("<proceed");
        until("/>");
        return secure();
    }

    /** Tries to log in by PLAIN and answers what the server says. */
    String authenticate(String name, String password) {
        String message =
                Base64.getEncoder().encodeToString(("\0" + name + '\0' + password).getBytes(StandardCharsets.UTF_8));
        open().until("</stream:features>");
        return send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + message + "</auth>")
                .until("/>");
    }

    /** Logs in and binds a resource. */
    TcpClient logIn(String name, String password) {
        String answer = authenticate(name, password);
        if (!answer.startsWith("<success")) {
            throw new IllegalStateException(answer);
        }
        open().until("</stream:features>");
        send("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>test</resource></bind></iq>")
                .until("</iq>");
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
