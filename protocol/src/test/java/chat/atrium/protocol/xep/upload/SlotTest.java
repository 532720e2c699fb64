package chat.atrium.protocol.xep.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import java.net.URI;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {

    private static final SlotRequest REQUEST = new SlotRequest("très cool.jpg", 23456, "image/jpeg");

    @Test
    void a_request_is_read_as_it_is_written() {
        SlotRequest untyped = new SlotRequest("a", 1, null);

        assertThat(SlotRequest.read(REQUEST.toElement())).isEqualTo(REQUEST);
        assertThat(SlotRequest.read(untyped.toElement())).isEqualTo(untyped);
    }

    /** XEP-0363 §11: the size is a positive number. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "+1", "", "one", "9999999999999999999", "0x10"})
    void a_size_that_is_none_is_refused(String size) {
        Element request =
                REQUEST.toElement().toBuilder().attribute("size", size).build();
        assertThatExceptionOfType(StanzaException.class)
                .isThrownBy(() -> SlotRequest.read(request))
                .satisfies(refused -> assertThat(refused.error().condition()).isEqualTo(ErrorCondition.BAD_REQUEST));
    }

    @Test
    void a_request_without_a_name_is_refused() {
        Element nameless =
                REQUEST.toElement().toBuilder().attribute("filename", "").build();
        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> SlotRequest.read(nameless));
    }

    @Test
    void a_slot_is_read_as_it_is_written() {
        Slot slot = new Slot(URI.create("https://a.test/put/1/x.png"), URI.create("https://a.test/get/2/x.png"));
        Element half = Element.of(SlotRequest.NAMESPACE, "slot");

        assertThat(Slot.read(slot.toElement())).isEqualTo(slot);
        assertThatExceptionOfType(StanzaException.class).isThrownBy(() -> Slot.read(half));
    }

    @Test
    void a_refusal_says_how_large_a_file_may_be_or_when_to_come_again() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        StanzaError tooLarge = SlotRefusal.tooLarge(20_000);
        StanzaError later = SlotRefusal.later("Quota reached", noon);

        assertThat(SlotRefusal.findMax(tooLarge)).isEqualTo(OptionalLong.of(20_000));
        assertThat(SlotRefusal.findRetry(tooLarge)).isEmpty();
        assertThat(SlotRefusal.findRetry(later)).contains(noon);
        assertThat(SlotRefusal.findMax(later)).isEmpty();
    }
}
