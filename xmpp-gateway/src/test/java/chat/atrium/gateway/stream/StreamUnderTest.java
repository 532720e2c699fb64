package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A stream with everything around it faked, and a client's words in XML. */
final class StreamUnderTest {

    static final Duration LOGIN = Duration.ofSeconds(30);
    static final Duration IDLE = Duration.ofMinutes(5);
    static final Duration CLOSING = Duration.ofSeconds(2);

    static final Duration RESUMPTION = Duration.ofMinutes(2);
    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 100);

    final FakeTransport transport = new FakeTransport();
    final FakeHouse house;
    final ClientStream stream;
    boolean ended;

    StreamUnderTest() {
        this(Protection.TLS);
    }

    StreamUnderTest(Protection protection) {
        this(protection, new FakeHouse());
    }

    /** One more stream of the same house. */
    StreamUnderTest(FakeHouse house) {
        this(Protection.TLS, house);
    }

    private StreamUnderTest(Protection protection, FakeHouse house) {
        this.house = house;
        transport.protection = protection;
        StreamPolicy policy = new StreamPolicy(
                Domainpart.of("capulet.example"),
                LIMITS,
                new XmlLimits(20_000, 20, 20, 100),
                LOGIN,
                3,
                IDLE,
                CLOSING,
                2,
                5,
                10,
                RESUMPTION);
        stream = new ClientStream(policy, house.ports(), transport, new StreamListener() {
            @Override
            public void loggedIn(BareJid account) {}

            @Override
            public void ended() {
                ended = true;
            }
        });
    }

    /** Sends a header and answers what came back. */
    String open(String to) {
        return open(new StreamHeader(null, to, null, "1.0", null, "jabber:client"));
    }

    String open(StreamHeader header) {
        return receive(new StreamEvent.Opened(header));
    }

    /** Sends an element and answers what came back. */
    String send(String xml) {
        return receive(new StreamEvent.Received(XmlReader.read(xml, LIMITS)));
    }

    String receive(StreamEvent event) {
        stream.receive(event);
        transport.runTasks();
        return transport.sent();
    }

    String auth(String mechanism, String message) {
        return send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>"
                + Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)) + "</auth>");
    }

    StreamUnderTest loggedIn() {
        return loggedIn("juliet", null);
    }

    StreamUnderTest loggedIn(String user) {
        return loggedIn(user, null);
    }

    private StreamUnderTest loggedIn(String user, @Nullable String lang) {
        open("capulet.example");
        auth("PLAIN", "\0" + user + "\0secret");
        open(new StreamHeader(null, "capulet.example", null, "1.0", lang, "jabber:client"));
        return this;
    }

    StreamUnderTest bound() {
        return bound(null);
    }

    StreamUnderTest bound(@Nullable String lang) {
        loggedIn("juliet", lang);
        send("<iq xmlns='jabber:client' type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                + "<resource>balcony</resource></bind></iq>");
        return this;
    }
}
