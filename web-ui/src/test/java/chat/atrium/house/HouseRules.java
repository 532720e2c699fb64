package chat.atrium.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import chat.atrium.house.violations.backend.Facade;
import chat.atrium.house.violations.backend.SecretCache;
import chat.atrium.house.violations.backend.SessionManager;
import chat.atrium.house.violations.backend.SpilledEntity;
import chat.atrium.house.violations.backend.feature.one.OneFeature;
import chat.atrium.house.violations.gateway.WebAwareTransport;
import chat.atrium.house.violations.protocol.InjectedCodec;
import chat.atrium.house.violations.web.FieldInjectedView;
import chat.atrium.house.violations.web.SharedStateView;
import chat.atrium.house.violations.web.StanzaView;
import chat.atrium.house.violations.web.StorageView;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of {@code docs/architecture.md}, "What must never be", for the house below a root package: the real one, or
 * the one of the violations.
 */
record HouseRules(String root) {

    /** Which feature may know which others; all the rest find each other through the ports. */
    private static final Map<String, Set<String>> FEATURE_KNOWS = Map.of();

    List<HouseRule> all() {
        return List.of(
                new HouseRule("protocol knows no framework", protocolIsPure(), InjectedCodec.class),
                new HouseRule("backend knows no edge", mayNotKnow("backend", "gateway", "web"), Facade.class),
                new HouseRule("gateway knows no web", mayNotKnow("gateway", "web"), WebAwareTransport.class),
                new HouseRule("web is an XMPP client", mayNotKnow("web", "backend", "gateway"), StorageView.class),
                new HouseRule("views see no XML", viewsSeeNoXml(), StanzaView.class),
                new HouseRule("features do not know each other", featuresStandAlone(), OneFeature.class),
                new HouseRule("Hibernate stays in storage", hibernateStaysInStorage(), SpilledEntity.class),
                new HouseRule("Infinispan stays in cluster", infinispanStaysInCluster(), SecretCache.class),
                new HouseRule("no static mutable state", noStaticMutableState(), SharedStateView.class),
                new HouseRule("no field injection", noFieldInjection(), FieldInjectedView.class),
                new HouseRule("names say the job", namesSayTheJob(), SessionManager.class));
    }

    private ArchRule protocolIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("protocol"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        in("protocol"),
                        "java..",
                        "javax.crypto..",
                        "javax.xml..",
                        "org.jspecify..",
                        "com.fasterxml.aalto..",
                        "org.codehaus.stax2..",
                        "rocks.xmpp..");
    }

    private ArchRule mayNotKnow(String module, String... others) {
        String[] packages = List.of(others).stream().map(this::in).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(in(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private ArchRule viewsSeeNoXml() {
        return noClasses()
                .that(resideInAPackage(in("web"))
                        .and(resideInAPackage(in("web.client")).negate()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("chat.atrium.protocol.xml..", "chat.atrium.protocol.stanza..");
    }

    private ArchRule featuresStandAlone() {
        SliceRule rule =
                slices().matching(root + ".backend.feature.(*)..").should().notDependOnEachOther();
        for (Map.Entry<String, Set<String>> entry : FEATURE_KNOWS.entrySet()) {
            for (String known : entry.getValue()) {
                rule = rule.ignoreDependency(
                        resideInAPackage(in("backend.feature." + entry.getKey())),
                        resideInAPackage(in("backend.feature." + known)));
            }
        }
        return rule;
    }

    private ArchRule hibernateStaysInStorage() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.quarkus.hibernate..", "jakarta.persistence..");
    }

    private ArchRule infinispanStaysInCluster() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.infinispan..", "org.jgroups..");
    }

    private static ArchRule noStaticMutableState() {
        return fields().that()
                .areStatic()
                .and(Fields.WRITTEN_BY_HAND)
                .should()
                .beFinal()
                .andShould(Fields.HOLD_WHAT_DOES_NOT_CHANGE);
    }

    private static ArchRule noFieldInjection() {
        return noFields().should(Fields.BE_INJECTED);
    }

    private static ArchRule namesSayTheJob() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base)");
    }

    private String in(String module) {
        return root + "." + module + "..";
    }
}
