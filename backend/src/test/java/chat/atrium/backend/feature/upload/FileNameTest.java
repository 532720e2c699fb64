package chat.atrium.backend.feature.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                " ",
                "a/b",
                "../a",
                "a\\b",
                "a\nb",
                "a\u0000.png",
                "a\u202egnp.exe",
                "a\u2066b",
                "a\u2028b",
                "a\u2029b"
            })
    void what_leads_elsewhere_or_reads_otherwise_is_no_name(String name) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new FileName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a..b", ".profile", "très cool.jpg", "\u05d0\u05d1.png", "C: notes.txt", "100%.txt"})
    void everything_else_is(String name) {
        assertThat(URI.create("https://a.test/" + new FileName(name).encoded()).getPath())
                .isEqualTo("/" + name);
    }

    @Test
    void as_part_of_an_address_it_holds_nothing_but_ascii() {
        assertThat(new FileName("a b?c#d%é&=+.png").encoded()).isEqualTo("a%20b%3Fc%23d%25%C3%A9%26%3D%2B.png");
    }
}
