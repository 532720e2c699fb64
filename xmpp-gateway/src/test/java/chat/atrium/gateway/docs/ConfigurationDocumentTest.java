package chat.atrium.gateway.docs;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists every setting with the comment that stands in the code. */
class ConfigurationDocumentTest {

    private static final String NODE = "backend/src/main/java/chat/atrium/backend/settings";
    private static final String WEB = "web-ui/src/main/java/chat/atrium/web/client";

    @Test
    void the_table_of_settings_is_up_to_date() {
        String rows = Stream.of(settings(NODE, "AtriumSettings", "atrium"), settings(WEB, "WebSettings", "atrium.web"))
                .flatMap(List::stream)
                .map(Setting::row)
                .collect(joining("\n"));
        new GeneratedDocument("configuration.md").isUpToDate("""
                # Configuration

                Generated from `AtriumSettings` and `WebSettings`; do not edit. `./test docs` writes it anew.

                Every setting is an environment variable, or a Java system property of the name in the second column. Sizes
                are bytes, times are written like `30s`, `10m` or `7d`. A setting that cannot be read stops the start with
                one line that names it.

                | environment variable | property | type | default | meaning |
                |---|---|---|---|---|
                %s
                """.formatted(rows));
    }

    private static List<Setting> settings(String folder, String type, String prefix) {
        return new SettingsSource(GeneratedDocument.root().resolve(folder)).settings(type, prefix);
    }
}
