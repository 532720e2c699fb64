package chat.atrium.protocol.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.stream.StreamErrorCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    private static final XmlLimits LIMITS = new XmlLimits(1000, 5, 4, 20);

    @Test
    void a_frame_is_one_element() {
        assertThat(XmlReader.read("<message xmlns='jabber:client'><body>a<![CDATA[<b>]]></body></message>", LIMITS))
                .isEqualTo(Element.builder(Namespaces.CLIENT, "message")
                        .child("body", "a<b>")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " <a/>",
                "<a/> ",
                "\uFEFF<a/>",
                "<a/><b/>",
                "<a/>b",
                "b<a/>",
                "<a>",
                "<a",
                "<",
                "</a>",
                "<a></b>",
                "<a><b></a></b>",
                "<a b/>",
                "<a b=c/>",
                "<a b='c' b='d'/>",
                "<a b='c'd='e'/>",
                "<a b='<'/>",
                "<a>&</a>",
                "<a>& b</a>",
                "<a>]]></a>",
                "<a>&#0;</a>",
                "<a>&#x;</a>",
                "<a>&#;</a>",
                "<a>&#xD800;</a>",
                "<a>&#xFFFE;</a>",
                "<a>&#x110000;</a>",
                "<a>\u0000</a>",
                "<a>\u0001</a>",
                "<a>\uFFFF</a>",
                "<a><![CDATA[b]></a>",
                "<a><![CDAT[b]]></a>",
                "<1/>",
                "<a:b/>",
                "<a b:c='d'/>",
                "<:a/>",
                "<a:/>",
                "<a:b:c xmlns:a='urn:a'/>",
                "<a xmlns:b=''/>",
                "<a xmlns:xml='urn:x'/>",
                "<a xmlns:xmlns='urn:x'/>",
                "<a xmlns:b='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns:b='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<xmlns:a/>",
                "<a xmlns:b='urn:x' xmlns:c='urn:x' b:d='1' c:d='2'/>",
                "<\u0132/>",
                "<\ud800\udc00/>"
            })
    void what_is_not_one_well_formed_element_is_refused(String frame) {
        assertThat(refusal(frame)).isEqualTo(StreamErrorCondition.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='c' d='e'/>",
                "<a b=\"'\" c='\"'/>",
                "<a>&lt;&gt;&amp;&apos;&quot;&#65;&#x1F600;]]&gt;</a>",
                "<a\n b = 'c'\t></a >",
                "<a><![CDATA[]]]]><![CDATA[>]]></a>",
                "<a xmlns:b='urn:b'><b:c b:d='1'/></a>",
                "<a xml:lang='de'/>",
                "<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
                "<xml:a/>",
                "<\u00e9/>",
                "<a>/></a>",
                "<a b='>'/>",
                "<a b='/>'></a>"
            })
    void unusual_but_well_formed_elements_are_welcome(String frame) {
        assertThat(XmlReader.read(frame, LIMITS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<a><!-- b --></a>",
                "<!-- b --><a/>",
                "<a><?b c?></a>",
                "<?b c?><a/>",
                "<?xml version='1.0'?><a/>",
                "<a>&b;</a>",
                "<a b='&c;'/>",
                "<a>&nbsp;</a>",
                "<a>&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "<!ENTITY a 'b'>",
                "<a><!ELEMENT a></a>"
            })
    void what_rfc_6120_restricts_is_refused(String frame) {
        assertThat(refusal(frame)).isEqualTo(StreamErrorCondition.RESTRICTED_XML);
    }

    @Test
    void half_a_surrogate_pair_cannot_be_encoded() {
        assertThat(refusal("<a>\ud800</a>")).isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
    }

    @Test
    void a_stream_header_has_no_place_in_a_frame() {
        assertThat(refusal("<stream:stream xmlns:stream='http://etherx.jabber.org/streams'/>"))
                .isEqualTo(StreamErrorCondition.BAD_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({
        "<a><b><c><d><e/></d></c></b></a>, <a><b><c><d><e><f/></e></d></c></b></a>",
        "<a b='' c='' d='' e=''/>, <a b='' c='' d='' e='' f=''/>",
        "<a xmlns:b='urn:b' xmlns:c='urn:c' d='' e=''/>, <a xmlns:b='urn:b' xmlns:c='urn:c' xmlns:d='urn:d' e='' f=''/>",
        "<aaaaaaaaaaaaaaaaaaaa/>, <aaaaaaaaaaaaaaaaaaaaa/>",
        "<a bbbbbbbbbbbbbbbbbbbb=''/>, <a bbbbbbbbbbbbbbbbbbbbb=''/>",
    })
    void a_limit_is_reached_but_not_exceeded(String within, String beyond) {
        assertThat(XmlReader.read(within, LIMITS)).isNotNull();
        assertThat(refusal(beyond)).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
    }

    @Test
    void bytes_are_counted_and_not_characters() {
        assertThat(XmlReader.read("<a>" + "é".repeat(496) + "</a>", LIMITS)).isNotNull();
        assertThat(refusal("<a>" + "é".repeat(497) + "</a>")).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
        assertThat(refusal("<a>" + "b".repeat(1_000_000))).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
    }

    private static StreamErrorCondition refusal(String frame) {
        return catchThrowableOfType(XmlException.class, () -> XmlReader.read(frame, LIMITS))
                .condition();
    }
}
