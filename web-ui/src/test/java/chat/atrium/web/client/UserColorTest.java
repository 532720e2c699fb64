package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UserColorTest {

    /** XEP-0392 §13.1: test vectors. */
    @Test
    void angles_are_those_of_the_specification() {
        assertThat(UserColor.hue("Romeo")).isCloseTo(327.255249, within(0.000001));
        assertThat(UserColor.hue("juliet@capulet.lit")).isCloseTo(209.410400, within(0.000001));
        assertThat(UserColor.hue("😺")).isCloseTo(331.199341, within(0.000001));
        assertThat(UserColor.hue("council")).isCloseTo(359.994507, within(0.000001));
    }

    @Test
    void colors_are_those_of_the_specification() {
        Hsluv.Rgb romeo = Hsluv.toRgb(UserColor.hue("Romeo"), 100, 50);
        assertThat(romeo.red()).isCloseTo(0.865, within(0.001));
        assertThat(romeo.green()).isCloseTo(0.000, within(0.001));
        assertThat(romeo.blue()).isCloseTo(0.686, within(0.001));
    }
}
