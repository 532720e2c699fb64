package chat.atrium.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path COMPOSE = ROOT.resolve("docker-compose.yml");
    private static final Path CHART = ROOT.resolve("infra/helm/atrium");
    private static final Pattern VARIABLE = Pattern.compile("ATRIUM_[A-Z0-9_]+");

    @Test
    void the_compose_file_follows_the_compose_specification() {
        assertThat(problems(Path.of("src/test/resources/deployment/compose-spec.json"), text(COMPOSE)))
                .isEmpty();
    }

    @Test
    void a_compose_file_with_a_misspelt_key_does_not() {
        assertThat(problems(
                        Path.of("src/test/resources/deployment/compose-spec.json"),
                        text(COMPOSE).replace("depends_on:", "depends_upon:")))
                .isNotEmpty();
    }

    @Test
    void the_values_of_the_chart_follow_its_schema() {
        Path schema = CHART.resolve("values.schema.json");
        String values = text(CHART.resolve("values.yaml"));
        assertThat(problems(schema, values)).isEmpty();
        assertThat(problems(schema, values.replace("settings: {}", "settings: {DOMAIN: example.org}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("deploymentFiles")
    void every_variable_is_a_known_setting(Path file) {
        assertThat(variables(file)).isSubsetOf(variables(ROOT.resolve("docs/configuration.md")));
    }

    static Stream<Path> deploymentFiles() throws IOException {
        try (Stream<Path> chart = Files.walk(CHART)) {
            return Stream.concat(
                    Stream.of(COMPOSE, ROOT.resolve("infra/Containerfile"), ROOT.resolve("README.md")),
                    chart.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("values.schema.json"))
                            .filter(file -> VARIABLE.matcher(text(file)).find()))
                    .toList()
                    .stream();
        }
    }

    private static Set<ValidationMessage> problems(Path schema, String yaml) {
        JsonSchema rules = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(text(schema));
        return rules.validate(yaml, InputFormat.YAML);
    }

    private static Set<String> variables(Path file) {
        return VARIABLE.matcher(text(file)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
