package chat.atrium.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.port.stream.Registration;
import chat.atrium.backend.port.stream.StreamOffer;
import chat.atrium.backend.routing.IqDispatcher;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is advertised that no code declares, and nothing is answered that no conversation shows. */
@QuarkusTest
class AdvertisedNamespacesTest {

    private static final BareJid SOMEBODY = BareJid.parse("somebody@localhost");

    private final IqDispatcher dispatcher;
    private final List<DiscoContributor> contributors;
    private final List<StreamOffer> offers;
    private final Registration registration;

    @Inject
    AdvertisedNamespacesTest(
            IqDispatcher dispatcher,
            @All List<DiscoContributor> contributors,
            @All List<StreamOffer> offers,
            Registration registration) {
        this.dispatcher = dispatcher;
        this.contributors = contributors;
        this.offers = offers;
        this.registration = registration;
    }

    @Test
    void every_advertised_namespace_is_declared() {
        Set<String> declared = Declaration.all().stream()
                .flatMap(declaration -> Arrays.stream(declaration.what().namespaces()))
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(advertised());
    }

    @Test
    void every_request_has_a_conversation_that_succeeds_and_one_that_fails() {
        List<String> scripts = scripts();

        assertThat(answered()).allSatisfy(namespace -> {
            List<String> about = scripts.stream()
                    .filter(script -> script.contains("'" + namespace + "'"))
                    .toList();
            assertThat(about).anyMatch(script -> script.contains("type='result'"));
            assertThat(about).anyMatch(script -> script.contains("type='error'"));
        });
    }

    private Set<String> answered() {
        return dispatcher.keys().stream()
                .map(IqHandler.Key::payload)
                .map(payload -> payload.namespace())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> advertised() {
        Set<String> namespaces = answered();
        contributors.forEach(contributor -> {
            namespaces.addAll(contributor.serverFeatures());
            namespaces.addAll(contributor.accountFeatures());
        });
        Stream.concat(
                        offers.stream().flatMap(offer -> offer.features(SOMEBODY).stream()),
                        registration.features(SOMEBODY.domain()).stream())
                .forEach(feature -> namespaces.add(feature.namespace()));
        return namespaces;
    }

    private static List<String> scripts() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/conversations"))) {
            return files.filter(file -> file.toString().endsWith(".convo"))
                    .map(AdvertisedNamespacesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
