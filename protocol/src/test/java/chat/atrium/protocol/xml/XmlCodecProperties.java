package chat.atrium.protocol.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamEvent;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class XmlCodecProperties {

    private static final XmlLimits LIMITS = new XmlLimits(1_000_000, 100, 100, 1000);
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    @Property
    void what_is_written_is_read_again(@ForAll Element element) {
        assertThat(XmlReader.read(XmlWriter.write(element), LIMITS)).isEqualTo(element);
    }

    @Property
    void the_parser_of_the_jdk_reads_the_same_tree(@ForAll Element element) throws XMLStreamException {
        assertThat(JdkParser.read(XmlWriter.write(element).getBytes(UTF_8))).isEqualTo(element);
    }

    @Property
    void the_parser_of_the_jdk_reads_the_same_stream(@ForAll Element element) throws XMLStreamException {
        String stream = HEADER + XmlWriter.writeInStream(element, Namespaces.CLIENT) + "</stream:stream>";

        assertThat(JdkParser.read(stream.getBytes(UTF_8)).children()).containsExactly(element);
    }

    /** Whatever a bit of damage does: what we still accept, another parser accepts too, and understands alike. */
    @Property(tries = 20_000)
    void what_is_accepted_damaged_is_well_formed(
            @ForAll Element element,
            @ForAll @IntRange(min = 0, max = 100_000) int place,
            @ForAll @IntRange(min = 0, max = 255) int octet,
            @ForAll Damage damage)
            throws XMLStreamException {
        byte[] damaged = damage.apply(XmlWriter.write(element).getBytes(UTF_8), place, octet);
        Element read;
        try {
            read = readAsStream(damaged);
        } catch (XmlException e) {
            return;
        }
        assertThat(JdkParser.read(inStream(damaged)).elements()).containsExactly(read);
    }

    @Property
    void the_stream_reader_sees_the_same_at_every_split(@ForAll @Size(max = 2) List<Element> elements) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='utf-8'?>").append(HEADER);
        elements.forEach(element ->
                xml.append(XmlWriter.writeInStream(element, Namespaces.CLIENT)).append("\r\n "));
        byte[] bytes = xml.append("</stream:stream>").toString().getBytes(UTF_8);
        List<StreamEvent> whole = events(bytes, bytes.length);

        assertThat(whole).hasSize(elements.size() + 2);
        assertThat(received(whole)).isEqualTo(elements);
        for (int split = 1; split < bytes.length; split++) {
            assertThat(events(bytes, split)).isEqualTo(whole);
        }
        assertThat(oneByOne(bytes)).isEqualTo(whole);
    }

    private static List<Element> received(List<StreamEvent> events) {
        return events.stream()
                .filter(StreamEvent.Received.class::isInstance)
                .map(event -> ((StreamEvent.Received) event).element())
                .toList();
    }

    private static Element readAsStream(byte[] element) {
        List<StreamEvent> events = new ArrayList<>();
        XmlStreamReader reader = new XmlStreamReader(LIMITS);
        reader.feed(inStream(element), 0, HEADER.length() + element.length, events::add);
        if (events.size() == 2 && events.getLast() instanceof StreamEvent.Received(Element read)) {
            return read;
        }
        throw GuardedParser.notWellFormed();
    }

    private static byte[] inStream(byte[] element) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(HEADER.getBytes(UTF_8));
        stream.writeBytes(element);
        stream.writeBytes("</stream:stream>".getBytes(UTF_8));
        return stream.toByteArray();
    }

    private static List<StreamEvent> events(byte[] bytes, int split) {
        List<StreamEvent> events = new ArrayList<>();
        XmlStreamReader reader = new XmlStreamReader(LIMITS);
        reader.feed(bytes, 0, split, events::add);
        reader.feed(bytes, split, bytes.length - split, events::add);
        return events;
    }

    private static List<StreamEvent> oneByOne(byte[] bytes) {
        List<StreamEvent> events = new ArrayList<>();
        XmlStreamReader reader = new XmlStreamReader(LIMITS);
        for (byte octet : bytes) {
            reader.feed(new byte[] {octet}, 0, 1, events::add);
        }
        return events;
    }

    /** How a document is damaged at one place. */
    enum Damage {
        REPLACE,
        INSERT,
        DELETE,
        REPEAT,
        MARKUP;

        private static final byte[] MARKS = "<>&;'\"=/:![]?- x\n#".getBytes(UTF_8);

        byte[] apply(byte[] bytes, int place, int octet) {
            int at = place % bytes.length;
            return switch (this) {
                case REPLACE -> spliced(bytes, at, at + 1, new byte[] {(byte) octet});
                case INSERT -> spliced(bytes, at, at, new byte[] {(byte) octet});
                case DELETE -> spliced(bytes, at, Math.min(bytes.length, at + 1 + octet % 4), new byte[0]);
                case REPEAT -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, 0, at));
                case MARKUP -> spliced(bytes, at, at + octet % 2, new byte[] {MARKS[octet % MARKS.length]});
            };
        }

        private static byte[] spliced(byte[] bytes, int from, int to, byte[] inner) {
            byte[] result = new byte[bytes.length - (to - from) + inner.length];
            System.arraycopy(bytes, 0, result, 0, from);
            System.arraycopy(inner, 0, result, from, inner.length);
            System.arraycopy(bytes, to, result, from + inner.length, bytes.length - to);
            return result;
        }
    }
}
