package chat.atrium.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each rule sees the class that breaks it. */
class HouseTest {

    private static final String HOUSE = "chat.atrium";
    private static final String VIOLATIONS = HouseTest.class.getPackageName() + ".violations";

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/chat/atrium/house/"))
                .importPackages(HOUSE);
        assertThat(house.containPackage(HOUSE + ".protocol")).isTrue();
        assertThat(house.containPackage(HOUSE + ".backend")).isTrue();
        assertThat(house.containPackage(HOUSE + ".gateway")).isTrue();
        return new HouseRules(HOUSE)
                .all().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.name(),
                                () -> rule.rule().allowEmptyShould(true).check(house)));
    }

    @TestFactory
    Stream<DynamicTest> a_violation_is_seen() {
        JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
        return new HouseRules(VIOLATIONS)
                .all().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.name(),
                                () -> assertThat(rule.rule()
                                                .evaluate(violations)
                                                .getFailureReport()
                                                .toString())
                                        .contains(rule.violation().getName())));
    }
}
