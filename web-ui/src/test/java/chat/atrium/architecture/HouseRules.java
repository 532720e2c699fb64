package chat.atrium.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What must never be.
 *
 * @param root the package that holds the modules: the product's own, or that of the fixtures that break each rule
 */
record HouseRules(String root) {

    private static final String NAMES_THAT_SAY_NOTHING = ".*(Manager|Helper|Helpers|Util|Utils|Impl|Base)";

    /** The protocol is plain Java, so that server and web client can share it. */
    ArchRule protocol_knows_no_framework() {
        return classes()
                .that()
                .resideInAPackage(in("protocol.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("protocol.."),
                        "java..",
                        "javax.xml..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "com.fasterxml.aalto..",
                        "org.codehaus.stax2..",
                        "rocks.xmpp.precis..");
    }

    ArchRule backend_knows_neither_gateway_nor_web() {
        return noClasses()
                .that()
                .resideInAPackage(in("backend.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("gateway.."), in("web.."));
    }

    /** Everything the gateway wants of the backend is a port, a setting or a certificate. */
    ArchRule gateway_knows_only_the_ports_of_the_backend() {
        return noClasses()
                .that()
                .resideInAPackage(in("gateway.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(in("backend.."))
                        .and(resideOutsideOfPackages(
                                in("backend.port.."),
                                in("backend.settings.."),
                                in("backend.tls.."),
                                in("backend.boot.."))));
    }

    /** The web UI is an XMPP client: no back door. */
    ArchRule web_knows_neither_backend_nor_gateway() {
        return noClasses()
                .that()
                .resideInAPackage(in("web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("backend.."), in("gateway.."));
    }

    /** Views see the records of the client library, never XML. */
    ArchRule views_see_no_xml() {
        return noClasses()
                .that(resideInAnyPackage(in("web..")).and(resideOutsideOfPackages(in("web.client.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        in("protocol.xml.."), in("protocol.stanza.."), in("protocol.stream.."), in("protocol.xep.."));
    }

    ArchRule database_access_lives_in_storage() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..storage..")
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "io.vertx.sqlclient..",
                        "io.vertx.mutiny.sqlclient..");
    }

    ArchRule infinispan_lives_in_cluster() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..cluster..")
                .and()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.infinispan..", "org.jgroups..");
    }

    ArchRule static_state_never_changes() {
        return fields().that()
                .areStatic()
                .and(are(declaredInSources()))
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(mutable());
    }

    ArchRule dependencies_come_through_constructors() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");
    }

    ArchRule names_say_the_job() {
        return noClasses().that().resideInAPackage(root + "..").should().haveNameMatching(NAMES_THAT_SAY_NOTHING);
    }

    private static DescribedPredicate<JavaField> declaredInSources() {
        return DescribedPredicate.describe(
                "declared in sources",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getName().contains("$"));
    }

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "mutable",
                type -> type.isAssignableTo(AtomicReference.class)
                        || type.isAssignableTo(AtomicInteger.class)
                        || type.isAssignableTo(AtomicLong.class)
                        || type.isAssignableTo(AtomicBoolean.class)
                        || type.isAssignableTo(ThreadLocal.class)
                        || isMutableCollection(type));
    }

    /** The interfaces themselves may hold what {@code List.of} and {@code Map.of} give. */
    private static boolean isMutableCollection(JavaClass type) {
        return (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)) && !type.isInterface();
    }

    private String in(String name) {
        return root + "." + name;
    }
}
