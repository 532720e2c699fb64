package chat.atrium.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "grace.hopper, GH",
        "Linus, L",
        "张伟, 张",
        "'  ', ?",
        "🦄, ?",
        "(Bob) the Builder, BB",
        "Jean-Baptiste, JB",
        "Jean-Baptiste Emanuel Zorg von und zu Hohenlohe-Langenburg, JH"
    })
    void they_come_from_the_first_and_the_last_word(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
