package chat.atrium.protocol.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final XmlLimits LIMITS = new XmlLimits(10_000, 20, 20, 100);

    @Test
    void a_form_is_read_as_it_is_written() {
        Field name = Field.of("name", FieldType.TEXT_SINGLE, "Name")
                .withDescription("How others see you")
                .asRequired();
        Field colour = Field.of("colour", FieldType.LIST_SINGLE, "Colour")
                .withValues("red")
                .withOptions(List.of(new Field.Option("Red", "red"), new Field.Option(null, "blue")));
        Form form = new Form(Form.Type.FORM, "Title", List.of("First", "second"), List.of(name, colour), null);

        assertThat(Form.read(form.toElement())).isEqualTo(form);
    }

    @Test
    void a_result_with_rows_is_read_as_it_is_written() {
        Table table = new Table(
                List.of(Field.of("jid", FieldType.JID_SINGLE, "Address")),
                List.of(List.of(Field.of("jid", "a@b.example")), List.of(Field.of("jid", "c@d.example"))));
        Form form = new Form(Form.Type.RESULT, null, List.of(), List.of(), table);

        assertThat(Form.read(form.toElement())).isEqualTo(form);
    }

    @Test
    void what_is_submitted_needs_no_types() {
        Form form = read("<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>urn:x</value></field>"
                + "<field var='on'><value>1</value></field><field var='none'/></x>");

        assertThat(form.findFormType()).contains("urn:x");
        assertThat(form.find("on").orElseThrow().isTrue()).isTrue();
        assertThat(form.find("none").orElseThrow().isTrue()).isFalse();
        assertThat(form.findValue("none")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_type_of_field_is_known_by_its_name(FieldType type) {
        assertThat(FieldType.find(type.wireName())).contains(type);
    }

    @Test
    void an_unknown_type_of_field_is_a_line_of_text() {
        assertThat(read("<x xmlns='jabber:x:data' type='form'><field var='a' type='odd'/></x>")
                        .fields()
                        .getFirst()
                        .type())
                .isEqualTo(FieldType.TEXT_SINGLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x xmlns='jabber:x:data'/>",
                "<x xmlns='jabber:x:data' type='odd'/>",
                "<y xmlns='jabber:x:data' type='form'/>",
                "<x xmlns='jabber:x:data' type='submit'><field/></x>"
            })
    void a_malformed_form_is_refused(String xml) {
        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> read(xml));
    }

    private static Form read(String xml) {
        Element element = XmlReader.read(xml, LIMITS);
        return Form.read(element);
    }
}
