package chat.atrium.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UntilTest {

    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-25T15:30:00+01:00[Europe/Berlin]");

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }

    @Test
    void ends_are_those_of_the_reader_s_day_and_week() {
        assertThat(Until.HALF_HOUR.after(NOW)).isEqualTo(at("2026-11-25T16:00:00+01:00"));
        assertThat(Until.HOUR.after(NOW)).isEqualTo(at("2026-11-25T16:30:00+01:00"));
        assertThat(Until.FOUR_HOURS.after(NOW)).isEqualTo(at("2026-11-25T19:30:00+01:00"));
        assertThat(Until.TODAY.after(NOW)).isEqualTo(at("2026-11-26T00:00:00+01:00"));
        assertThat(Until.MORNING.after(NOW)).isEqualTo(at("2026-11-26T08:00:00+01:00"));
        assertThat(Until.WEEK.after(NOW)).isEqualTo(at("2026-11-30T00:00:00+01:00"));
        assertThat(Until.STAYS.after(NOW)).isNull();
    }

    @Test
    void an_end_is_said_as_short_as_it_is_clear() {
        assertThat(words("2026-11-25T16:30:00+01:00")).isEqualTo("16:30");
        assertThat(words("2026-11-26T08:00:00+01:00")).isEqualTo("Thu 26 Nov 08:00");
        assertThat(words("2026-11-30T00:00:00+01:00")).isEqualTo("Sun 29 Nov");
    }

    private static String words(String end) {
        return Until.words(at(end), NOW, Locale.UK);
    }
}
