package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.workspace.Workspace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where browsers come in: what can be done before anybody has signed in. */
@ApplicationScoped
public class Entrance {

    private final LocalStreams streams;
    private final Pictures pictures;
    private final WebSettings settings;
    private final Domainpart domain;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("web-", 0).factory());

    Entrance(
            LocalStreams streams,
            Pictures pictures,
            WebSettings settings,
            @ConfigProperty(name = "atrium.domain", defaultValue = "localhost") String domain) {
        this.streams = streams;
        this.pictures = pictures;
        this.settings = settings;
        this.domain = Domainpart.of(domain);
    }

    /** The part of every address behind {@code @}. */
    public String domain() {
        return domain.value();
    }

    /** Asks the server whether there is an owner yet. */
    public CompletionStage<Greeting> greet() {
        Connection connection = connection();
        return connection
                .header(domain)
                .handle((features, failure) -> failure == null
                        ? new Greeting(
                                features.find(Workspace.NAMESPACE, Workspace.FIRST_RUN.local())
                                        .isPresent(),
                                true)
                        : new Greeting(false, false))
                .whenCompleteAsync((greeting, failure) -> connection.close(), threads);
    }

    /** Makes an account with the token of an invitation or of the first run. */
    public CompletionStage<RegistrationOutcome> register(String token, String name, String password) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Connection connection = connection()) {
                        return new Registration(connection, domain).run(token, name, password);
                    }
                },
                threads);
    }

    /** Signs in; the client that comes out of it is to be closed by whoever gets it. */
    public CompletionStage<SignInOutcome> signIn(String name, String password) {
        WorkspaceClient client = new WorkspaceClient(streams, pictures, settings, threads, domain);
        return client.signIn(localpart(name), password);
    }

    /** People may type their whole address. */
    private String localpart(String name) {
        String trimmed = name.strip();
        String suffix = '@' + domain.value();
        return trimmed.endsWith(suffix) ? trimmed.substring(0, trimmed.length() - suffix.length()) : trimmed;
    }

    private Connection connection() {
        return new Connection(streams, settings.answerTimeout(), stanza -> {});
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }
}
