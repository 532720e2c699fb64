package chat.atrium.protocol.xep.status;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-25T18:00:00Z");
    private static final UserStatus BUSY = new UserStatus("📅", "In a meeting", NOON, Presence.Show.DND, EVENING);

    @Test
    void what_is_written_is_read() {
        assertThat(UserStatus.read(BUSY.toElement())).isEqualTo(BUSY);
        assertThat(UserStatus.read(UserStatus.NONE.toElement())).isEqualTo(UserStatus.NONE);
        UserStatus away = UserStatus.NONE.withShow(Presence.Show.AWAY, null);
        assertThat(UserStatus.read(away.toElement())).isEqualTo(away);
        UserStatus wordless = UserStatus.NONE.withWords("🌴", "", null);
        assertThat(UserStatus.read(wordless.toElement())).isEqualTo(wordless);
    }

    @Test
    void each_part_is_over_at_its_own_end() {
        assertThat(BUSY.findNextEnd()).contains(NOON);
        assertThat(BUSY.at(NOON.minusMillis(1))).isEqualTo(BUSY);
        UserStatus afternoon = BUSY.at(NOON);
        assertThat(afternoon).isEqualTo(UserStatus.NONE.withShow(Presence.Show.DND, EVENING));
        assertThat(afternoon.findNextEnd()).contains(EVENING);
        assertThat(afternoon.at(EVENING)).isEqualTo(UserStatus.NONE);
    }

    @Test
    void what_cannot_be_read_is_not_said() {
        Element strange = Element.builder(UserStatus.NAMESPACE, "status")
                .child(Element.builder(UserStatus.NAMESPACE, "words")
                        .attribute("until", "tomorrow")
                        .text("  Lunch ")
                        .build())
                .child(Element.of(UserStatus.NAMESPACE, "show", "sleeping"))
                .build();
        assertThat(UserStatus.read(strange)).isEqualTo(UserStatus.NONE.withWords("", "Lunch", null));
    }

    @Test
    void any_client_shows_the_emoji_in_front_of_the_words() {
        assertThat(BUSY.text()).isEqualTo("📅 In a meeting");
        assertThat(UserStatus.NONE.withWords("🌴", "", null).text()).isEqualTo("🌴");
        assertThat(UserStatus.NONE.withWords("", "Lunch", null).text()).isEqualTo("Lunch");
        assertThat(UserStatus.NONE.text()).isEmpty();
    }
}
