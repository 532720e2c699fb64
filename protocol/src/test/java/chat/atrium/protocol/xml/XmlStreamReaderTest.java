package chat.atrium.protocol.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlStreamReaderTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 100);
    private static final String HEADER = "<?xml version='1.0'?><stream:stream from='juliet@im.example.com'"
            + " to='im.example.com' version='1.0' xml:lang='en' xmlns='jabber:client'"
            + " xmlns:stream='http://etherx.jabber.org/streams' xmlns:x='urn:x'>";
    private static final StreamEvent OPENED = new StreamEvent.Opened(
            new StreamHeader("juliet@im.example.com", "im.example.com", null, "1.0", "en", "jabber:client"));

    private final List<StreamEvent> events = new ArrayList<>();
    private final XmlStreamReader reader = new XmlStreamReader(LIMITS);

    @Test
    void header_stanzas_and_end_arrive_in_order() {
        feed(HEADER + " <message><body>a &lt; b</body></message>\n<x:y/><presence/></stream:stream> ");

        Element body = Element.of(Namespaces.CLIENT, "body", "a < b");
        assertThat(events)
                .containsExactly(
                        OPENED,
                        new StreamEvent.Received(Element.builder(Namespaces.CLIENT, "message")
                                .child(body)
                                .build()),
                        new StreamEvent.Received(Element.of("urn:x", "y")),
                        new StreamEvent.Received(Element.of(Namespaces.CLIENT, "presence")),
                        new StreamEvent.Closed());
    }

    private void feed(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length, events::add);
    }
}
