package chat.atrium.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/chat/atrium/web");
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z-]+\\.)[a-z.-]+)\"");
    private static final Pattern TRANSLATED = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"[,)]");

    private final Texts texts = new Texts();

    @Test
    void every_language_has_the_same_texts() {
        Set<String> english = Texts.bundle(Locale.ENGLISH).keySet();
        assertThat(texts.getProvidedLocales())
                .allSatisfy(locale -> assertThat(Texts.bundle(locale).keySet()).isEqualTo(english));
    }

    @Test
    void every_text_that_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path source : sources()) {
            TRANSLATED
                    .matcher(Files.readString(source))
                    .results()
                    .map(TextsTest::key)
                    .forEach(asked::add);
        }
        assertThat(asked).isNotEmpty();
        assertThat(Texts.bundle(Locale.ENGLISH).keySet()).containsAll(asked);
    }

    @Test
    void no_text_is_left_over() throws IOException {
        Set<String> mentioned = new TreeSet<>();
        for (Path source : sources()) {
            KEY.matcher(Files.readString(source)).results().map(TextsTest::key).forEach(mentioned::add);
        }
        assertThat(Texts.bundle(Locale.ENGLISH).keySet().stream()
                        .filter(key -> key.contains("."))
                        .filter(key -> Stream.of("timeline.", "presence.", "task.", "todo.")
                                .noneMatch(key::startsWith)))
                .allMatch(mentioned::contains);
    }

    @Test
    void a_language_without_a_bundle_gets_english() {
        assertThat(texts.getTranslation("save", Locale.FRENCH)).isEqualTo("Save");
        assertThat(texts.getTranslation("save", Locale.GERMANY)).isEqualTo("Speichern");
    }

    @Test
    void placeholders_are_filled() {
        assertThat(texts.getTranslation("sidebar.unread", Locale.ENGLISH, 1)).isEqualTo("1 unread message");
        assertThat(texts.getTranslation("sidebar.unread", Locale.ENGLISH, 5)).isEqualTo("5 unread messages");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String key(MatchResult match) {
        return match.group(1);
    }
}
