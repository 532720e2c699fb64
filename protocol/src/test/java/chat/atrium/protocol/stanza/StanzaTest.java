package chat.atrium.protocol.stanza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanzaTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 100);
    private static final Jid ROMEO = Jid.parse("romeo@example.net/orchard");
    private static final Jid JULIET = Jid.parse("juliet@example.com");

    @Property
    void a_message_keeps_what_nobody_here_knows(
            @ForAll Message.Type type, @ForAll @Size(max = 2) List<Element> payloads) {
        Assume.that(type != Message.Type.ERROR);
        StanzaHeader header = new StanzaHeader(ROMEO, JULIET, "1", "en", List.of());
        Message message = new Message(header, type, payloads);

        assertThat(Stanza.read(message.toElement())).isEqualTo(message);
    }

    @Property
    void a_presence_keeps_what_nobody_here_knows(
            @ForAll Presence.Type type, @ForAll @Size(max = 2) List<Element> payloads) {
        Assume.that(type != Presence.Type.ERROR);
        Presence presence = new Presence(StanzaHeader.empty().withFrom(ROMEO), type, payloads);

        assertThat(Stanza.read(presence.toElement())).isEqualTo(presence);
    }

    @Property
    void a_request_and_its_result_are_read_as_written(@ForAll Element payload) {
        Iq request = Stanza.to(Iq.get("1", payload), JULIET);

        assertThat(Stanza.read(request.toElement())).isEqualTo(request);
        assertThat(Stanza.read(request.toResult(payload).toElement())).isEqualTo(request.toResult(payload));
        assertThat(request.toResult().findFrom()).contains(JULIET);
    }

    @ParameterizedTest
    @EnumSource
    void each_condition_is_read_as_written(ErrorCondition condition) {
        StanzaError error = new StanzaError(
                condition.usualType(), condition, JULIET, "why", List.of(Element.of("urn:x", "detail")));
        Iq answer = Iq.get("1", Element.of("urn:x", "y")).toError(error);

        assertThat(Stanza.read(answer.toElement())).isEqualTo(answer);
        assertThat(answer.toElement().find(Namespaces.CLIENT, "error").orElseThrow())
                .satisfies(element -> assertThat(element.findAttribute("type"))
                        .contains(condition.usualType().wireName()))
                .satisfies(element -> assertThat(element.find(Namespaces.STANZA_ERRORS, condition.wireName()))
                        .isPresent());
    }

    @Test
    void there_are_22_conditions() {
        assertThat(ErrorCondition.values()).hasSize(22);
    }

    @Test
    void an_error_nobody_knows_is_undefined() {
        Stanza stanza = read("<iq type='error' id='1'><error type='odd'><strange xmlns='" + Namespaces.STANZA_ERRORS
                + "'/></error></iq>");

        assertThat(stanza.findError()).contains(StanzaError.of(ErrorCondition.UNDEFINED_CONDITION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq type='get'><a xmlns='urn:a'/></iq>",
                "<iq id='1'><a xmlns='urn:a'/></iq>",
                "<iq id='1' type='odd'><a xmlns='urn:a'/></iq>",
                "<iq id='1' type='get'/>",
                "<iq id='1' type='set'><a xmlns='urn:a'/><b xmlns='urn:a'/></iq>",
                "<iq id='1' type='result'><a xmlns='urn:a'/><b xmlns='urn:a'/></iq>",
                "<presence type='odd'/>"
            })
    void a_malformed_stanza_is_a_bad_request(String xml) {
        assertThat(refusal(xml)).isEqualTo(ErrorCondition.BAD_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iq id='1' type='get'><a xmlns='urn:a'/></iq>",
                "<iq id='1' type='result'/>",
                "<message type='odd'/>",
                "<message>text <a xmlns='urn:a'/></message>",
                "<presence/>"
            })
    void a_sloppy_but_legal_stanza_is_read(String xml) {
        assertThat(read(xml)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<message to='@'/>", "<presence from='a@b/'/>", "<iq id='1' type='result' to=''/>"})
    void a_bad_address_is_malformed(String xml) {
        assertThat(refusal(xml)).isEqualTo(ErrorCondition.JID_MALFORMED);
    }

    @Test
    void an_unknown_type_of_message_is_normal() {
        assertThat(read("<message type='odd'/>"))
                .isEqualTo(new Message(StanzaHeader.empty(), Message.Type.NORMAL, List.of()));
    }

    private static Stanza read(String xml) {
        return Stanza.read(XmlReader.read(xml.replaceFirst("(<\\w+)", "$1 xmlns='jabber:client'"), LIMITS));
    }

    private static ErrorCondition refusal(String xml) {
        return catchThrowableOfType(StanzaException.class, () -> read(xml))
                .error()
                .condition();
    }
}
