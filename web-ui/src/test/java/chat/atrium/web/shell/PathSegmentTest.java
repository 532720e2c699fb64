package chat.atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentTest {

    @ParameterizedTest
    @ValueSource(strings = {"general", "größe-maß", "a b", "c++", "ann@example.org", "50%", "日本"})
    void a_name_comes_back_encoded_or_not(String name) {
        String segment = PathSegment.encode(name);
        assertThat(segment).matches("[A-Za-z0-9%._*-]+");
        assertThat(PathSegment.decode(segment)).isEqualTo(name);
        assertThat(PathSegment.decode(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c/größe-maß", "c/gr%C3%B6%C3%9Fe-ma%C3%9F"})
    void a_path_is_the_same_however_its_page_was_opened(String path) {
        assertThat(PathSegment.encodeAll(path)).isEqualTo("c/gr%C3%B6%C3%9Fe-ma%C3%9F");
    }
}
