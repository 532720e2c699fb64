package chat.atrium.protocol.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlStreamReaderTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 100);
    private static final String STREAM = "<stream:stream xmlns='jabber:client'"
            + " xmlns:stream='http://etherx.jabber.org/streams' xmlns:x='urn:x' to='im.example.com'";
    private static final String HEADER = STREAM + " from='juliet@im.example.com' version='1.0' xml:lang='en'>";
    private static final StreamEvent OPENED = new StreamEvent.Opened(
            new StreamHeader("juliet@im.example.com", "im.example.com", null, "1.0", "en", "jabber:client"));
    private static final StreamEvent PRESENCE = new StreamEvent.Received(Element.of(Namespaces.CLIENT, "presence"));

    private final List<StreamEvent> events = new ArrayList<>();
    private final XmlStreamReader reader = new XmlStreamReader(LIMITS);

    @Test
    void header_stanzas_and_end_arrive_in_order() {
        feed("<?xml version='1.0'?>" + HEADER
                + " <message><body>a &lt; b</body></message>\n<x:y/>\r\n\t<presence/></stream:stream> ");

        Element message = Element.builder(Namespaces.CLIENT, "message")
                .child("body", "a < b")
                .build();
        assertThat(events)
                .containsExactly(
                        OPENED,
                        new StreamEvent.Received(message),
                        new StreamEvent.Received(Element.of("urn:x", "y")),
                        PRESENCE,
                        new StreamEvent.Closed());
    }

    @Test
    void another_prefix_for_the_namespace_of_streams_is_as_good() {
        feed("<s:stream xmlns:s='http://etherx.jabber.org/streams' xmlns='jabber:client'><presence/></s:stream>");

        assertThat(events).hasSize(3).contains(PRESENCE);
    }

    @Test
    void a_sink_may_restart_the_stream_it_reads() {
        byte[] bytes = (HEADER + "<auth/>" + "<?xml version='1.0'?>" + HEADER + "<presence/>").getBytes(UTF_8);
        Consumer<StreamEvent> sink = event -> {
            events.add(event);
            if (event instanceof StreamEvent.Received(Element element)
                    && element.local().equals("auth")) {
                reader.restart();
            }
        };
        reader.feed(bytes, 0, bytes.length, sink);

        assertThat(events).hasSize(4).endsWith(OPENED, PRESENCE);
    }

    @Test
    void after_a_refusal_the_reader_is_dead() {
        feed(HEADER);
        assertThat(refusal("<a></b>")).isEqualTo(StreamErrorCondition.NOT_WELL_FORMED);
        feed("<presence/></stream:stream>");

        assertThat(events).containsExactly(OPENED);
    }

    @Test
    void after_the_end_nothing_is_read() {
        feed(HEADER + "</stream:stream><presence/>garbage");

        assertThat(events).containsExactly(OPENED, new StreamEvent.Closed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<presence/>hello", "&#32;", "<presence/>]]>", "\0"})
    void text_between_stanzas_is_refused(String text) {
        feed(HEADER);

        assertThat(refusal(text)).isEqualTo(StreamErrorCondition.BAD_FORMAT);
    }

    @Test
    void a_second_header_is_refused_at_once() {
        feed(HEADER);

        assertThat(refusal(HEADER)).isEqualTo(StreamErrorCondition.BAD_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "\u0016\u0003\u0001",
                "</stream:stream>",
                "<stream:stream>",
                "<?xml version='1.1'?>" + HEADER,
                "<?xml encoding='UTF-8'?>" + HEADER
            })
    void what_does_not_begin_with_a_header_is_refused(String bytes) {
        assertThat(refusal(bytes)).isEqualTo(StreamErrorCondition.NOT_WELL_FORMED);
    }

    @Test
    void a_header_of_another_namespace_or_name_is_refused() {
        assertThat(refusal("<stream xmlns='jabber:client'>")).isEqualTo(StreamErrorCondition.INVALID_NAMESPACE);
        reader.restart();
        assertThat(refusal("<flow:stream xmlns:flow='urn:x'>")).isEqualTo(StreamErrorCondition.INVALID_NAMESPACE);
        reader.restart();
        assertThat(refusal("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing'>"))
                .isEqualTo(StreamErrorCondition.BAD_FORMAT);
        reader.restart();
        assertThat(refusal(STREAM + "/>")).isEqualTo(StreamErrorCondition.BAD_FORMAT);
        reader.restart();
        feed(HEADER);
        assertThat(events).containsExactly(OPENED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a>",
                "<!-- a -->",
                "<?a b?>",
                "<a>&b;</a>",
                "<a>&my-b.c_d;</a>",
                "<a>&é;</a>",
                "<a b='&c;'>",
                "<?xml version='1.0'?>",
                "<a><!---->"
            })
    void what_rfc_6120_restricts_is_refused_anywhere(String bytes) {
        feed(HEADER);
        assertThat(refusal(bytes)).isEqualTo(StreamErrorCondition.RESTRICTED_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a>",
                "<!-- a -->",
                "<?a b?>",
                "<?xml-stylesheet b?>",
                "<?xml version='1.0'?><!-- a -->"
            })
    void what_rfc_6120_restricts_is_refused_before_the_header(String bytes) {
        assertThat(refusal(bytes + HEADER)).isEqualTo(StreamErrorCondition.RESTRICTED_XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "US-ASCII", "UTF-16", "UTF-7", "EBCDIC-CP-BE", ""})
    void another_encoding_is_not_supported(String encoding) {
        assertThat(refusal("<?xml version='1.0' encoding='" + encoding + "'?>" + HEADER))
                .isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version='1.0'", "version = \"1.0\"\n encoding = \"utf-8\" ", "version='1.0' encoding='UTF-8'"})
    void utf_8_may_be_declared_or_not(String declared) {
        feed("<?xml " + declared + "?>" + HEADER);

        assertThat(events).containsExactly(OPENED);
    }

    @Test
    void the_bytes_of_another_encoding_are_not_supported() {
        assertThat(refusal(HEADER, UTF_16)).isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
        reader.restart();
        assertThat(refusal("\ufeff" + HEADER, UTF_16LE)).isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
    }

    /** Overlong forms, surrogates, what lies behind U+10FFFF, stray and missing continuations. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf",
                "eda080",
                "edbfbf",
                "f4908080",
                "f5808080",
                "ff",
                "fe",
                "80",
                "bf",
                "c3",
                "e282",
                "f09f98",
                "c328"
            })
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        feed(HEADER + "<a>");

        assertThat(refusal(new String(HexFormat.of().parseHex(hex), ISO_8859_1) + "<", ISO_8859_1))
                .isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbd", "f0908080", "f48fbfbf"})
    void the_first_and_last_of_each_length_are_welcome(String hex) {
        feed(HEADER + "<a>" + new String(HexFormat.of().parseHex(hex), UTF_8) + "</a>");

        assertThat(events).hasSize(2);
    }

    @Test
    void a_stanza_is_refused_at_the_limit_while_it_arrives() {
        feed(HEADER);
        byte[] kilobyte = "a".repeat(1000).getBytes(UTF_8);
        feed("<message>");
        for (int i = 0; i < 9; i++) {
            reader.feed(kilobyte, 0, kilobyte.length, events::add);
        }
        XmlException refusal =
                catchThrowableOfType(XmlException.class, () -> reader.feed(kilobyte, 0, kilobyte.length, events::add));

        assertThat(refusal.condition()).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
    }

    @Test
    void a_new_limit_holds_from_the_next_stanza_on() {
        feed(HEADER + "<message>");
        reader.limits(new XmlLimits(12, 20, 20, 100));
        feed("twelve bytes and more</message><presence/>");

        assertThat(events).hasSize(3).endsWith(PRESENCE);
        assertThat(refusal("<presence />>")).isEqualTo(StreamErrorCondition.BAD_FORMAT);
        reader.restart();
        assertThat(refusal(HEADER)).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
    }

    private void feed(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        reader.feed(bytes, 0, bytes.length, events::add);
    }

    private StreamErrorCondition refusal(String xml) {
        return refusal(xml, UTF_8);
    }

    private StreamErrorCondition refusal(String xml, Charset charset) {
        byte[] bytes = xml.getBytes(charset);
        return catchThrowableOfType(XmlException.class, () -> reader.feed(bytes, 0, bytes.length, events::add))
                .condition();
    }
}
