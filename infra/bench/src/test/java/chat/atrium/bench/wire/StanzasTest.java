package chat.atrium.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attributes are found without a parser. */
class StanzasTest {

    @Test
    void an_attribute_is_found_in_either_quotes_and_in_the_outermost_element_only() {
        assertThat(Stanzas.attribute("<iq id=\"a'1\" type='result'><x from='b'/></iq>", "id"))
                .isEqualTo("a'1");
        assertThat(Stanzas.attribute("<iq id=\"a'1\" type='result'><x from='b'/></iq>", "from"))
                .isNull();
    }

    @Test
    void an_error_is_one_by_its_own_type() {
        assertThat(Stanzas.isError("<message type='error'/>")).isTrue();
        assertThat(Stanzas.isError("<message type='chat'><x type='error'/></message>"))
                .isFalse();
    }
}
