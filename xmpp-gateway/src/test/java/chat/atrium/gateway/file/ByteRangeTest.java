package chat.atrium.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.gateway.file.ByteRange.Asked;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 §14.1.2. */
class ByteRangeTest {

    private static Asked asked(String header) {
        return ByteRange.asked(Optional.of(header), 10);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 10",
        "bytes=9-, 9, 1",
        "bytes=3-999999999999999999, 3, 7",
        "bytes=-1, 9, 1",
        "bytes=-999, 0, 10"
    })
    void a_part(String header, long first, long length) {
        assertThat(asked(header)).isEqualTo(new Asked.Part(new ByteRange(first, length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-11", "bytes=-0", "bytes=999999999999999999-"})
    void a_part_that_is_not_there(String header) {
        assertThat(asked(header)).isEqualTo(new Asked.Unsatisfiable());
    }

    /** What is not understood is not there (§14.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1,3-4",
                "bytes=--1",
                "bytes=9999999999999999999-"
            })
    void all_of_it(String header) {
        assertThat(asked(header)).isEqualTo(new Asked.All());
    }

    @Test
    void nothing_is_asked_for() {
        assertThat(ByteRange.asked(Optional.empty(), 10)).isEqualTo(new Asked.All());
    }
}
