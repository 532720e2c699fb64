package chat.atrium.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house keeps its rules, and each rule is seen to catch the fixture that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseTest {

    private static final String PRODUCT = "chat.atrium";
    private static final String FIXTURES = "chat.atrium.architecture.fixture";

    /** Which feature may use which; grows only with a decision record. */
    private static final Map<String, Set<String>> FEATURES = Map.of(
            "pep", Set.of("pubsub"),
            "room", Set.of("archive"),
            "bookmarks", Set.of("pep", "privatexml"),
            "avatar", Set.of("pep", "vcard"),
            "displayed", Set.of("pep"),
            "inbox", Set.of("pubsub"),
            "task", Set.of("pubsub", "room"));

    private static final Map<String, Function<HouseRules, ArchRule>> RULES = Map.ofEntries(
            Map.entry("protocol knows no framework", HouseRules::protocol_knows_no_framework),
            Map.entry("backend knows neither gateway nor web", HouseRules::backend_knows_neither_gateway_nor_web),
            Map.entry("gateway knows only ports", HouseRules::gateway_knows_only_the_ports_of_the_backend),
            Map.entry("web knows neither backend nor gateway", HouseRules::web_knows_neither_backend_nor_gateway),
            Map.entry("views see no XML", HouseRules::views_see_no_xml),
            Map.entry("database access lives in storage", HouseRules::database_access_lives_in_storage),
            Map.entry("Infinispan lives in cluster", HouseRules::infinispan_lives_in_cluster),
            Map.entry("static state never changes", HouseRules::static_state_never_changes),
            Map.entry("dependencies come through constructors", HouseRules::dependencies_come_through_constructors),
            Map.entry("names say the job", HouseRules::names_say_the_job));

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture/fixture/"))
            .importPackages(PRODUCT);
    private final JavaClasses fixtures = new ClassFileImporter().importPackages(FIXTURES);

    @TestFactory
    List<DynamicTest> the_house_keeps_its_rules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue()
                                .apply(new HouseRules(PRODUCT))
                                .allowEmptyShould(true)
                                .check(product)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> each_rule_catches_its_fixture() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue()
                                        .apply(new HouseRules(FIXTURES))
                                        .check(fixtures))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(FIXTURES)))
                .toList();
    }

    @Test
    void features_know_each_other_only_by_the_table() {
        assertThat(new FeatureRules(PRODUCT + ".backend.feature", FEATURES).violations(product))
                .isEmpty();
    }

    @Test
    void a_feature_that_uses_another_is_caught_unless_the_table_has_it() {
        String root = FIXTURES + ".backend.feature";
        assertThat(new FeatureRules(root, Map.of()).violations(fixtures)).isNotEmpty();
        assertThat(new FeatureRules(root, Map.of("alpha", Set.of("beta"))).violations(fixtures))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"protocol", "backend", "gateway", "web"})
    void every_module_is_really_looked_at(String module) {
        assertThat(product.stream().filter(type -> type.getPackageName().startsWith(PRODUCT + "." + module)))
                .isNotEmpty();
    }

    @Test
    void the_fixtures_are_kept_out_of_the_product() {
        assertThat(product.stream().filter(type -> type.getPackageName().startsWith(FIXTURES)))
                .isEmpty();
    }
}
