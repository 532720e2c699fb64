package chat.atrium.gateway.docs;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists every setting with the comment that stands in the code. */
class ConfigurationDocumentTest {

    private static final String SETTINGS = "backend/src/main/java/chat/atrium/backend/settings";

    @Test
    void the_table_of_settings_is_up_to_date() {
        SettingsSource source = new SettingsSource(GeneratedDocument.root().resolve(SETTINGS));
        String rows = source.settings("AtriumSettings", "atrium").stream()
                .map(Setting::row)
                .collect(joining("\n"));
        new GeneratedDocument("configuration.md").isUpToDate("""
                # Configuration

                Generated from `AtriumSettings` by `ConfigurationDocumentTest`; do not edit. `./test docs` writes it anew.

                Every setting is an environment variable, or a Java system property of the name in the second column. Sizes
                are bytes, times are written like `30s`, `10m` or `7d`. A setting that cannot be read stops the start with
                one line that names it.

                | environment variable | property | type | default | meaning |
                |---|---|---|---|---|
                %s
                """.formatted(rows));
    }
}
