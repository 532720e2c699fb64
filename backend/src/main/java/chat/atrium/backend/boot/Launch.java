package chat.atrium.backend.boot;

import chat.atrium.backend.boot.postgres.DatabaseCheck;
import chat.atrium.backend.boot.postgres.PostgresServer;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.DatabaseUrl;
import chat.atrium.backend.tls.CertificateCheck;
import chat.atrium.backend.tls.OwnCertificate;
import chat.atrium.backend.tls.ServerCertificate;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One start of a node, from the settings to its end. */
final class Launch {

    private static final int QUARKUS_STOPS_WITHIN_SECONDS = 20;

    private final StartupReport report;
    private final CountDownLatch quarkusEnded = new CountDownLatch(1);

    Launch(StartupReport report) {
        this.report = report;
    }

    /** Comes back when the node has ended. */
    void run() {
        try {
            AtriumSettings settings = SettingsReader.read();
            DataDirectory data = DataDirectory.open(settings.data());
            report.keepTracesIn(data.log("start.log"));
            Ports.check(settings);
            ensureCertificate(settings);
            DatabaseUrl database = database(settings, data);
            DatabaseCheck.pass(database, settings.domain());
            QuarkusSettings.of(settings, database).forEach(System::setProperty);
        } catch (RuntimeException problem) {
            quarkusEnded.countDown();
            report.end(problem);
            return;
        }
        Quarkus.run(RunningNode.class, this::ended);
    }

    /** True once the process ends, by a signal for one: from then on it takes no more hooks. */
    static boolean isEnding() {
        Thread hook = new Thread(() -> {}, "never run");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException inShutdown) {
            return true;
        }
    }

    /** Called by Quarkus in place of its own log and exit. */
    private void ended(int code, @Nullable Throwable failure) {
        quarkusEnded.countDown();
        if (failure != null) {
            report.end(failure);
        }
        System.exit(code);
    }

    private DatabaseUrl database(AtriumSettings settings, DataDirectory data) {
        if (settings.databaseUrl().isPresent()) {
            atEnd(data::close);
            return settings.databaseUrl().get();
        }
        PostgresServer server =
                PostgresServer.in(data.postgres(), data.postgres().resolve("programs"));
        atEnd(() -> {
            server.stop();
            data.close();
        });
        return server.start(PostgresServer.DURABLE);
    }

    /** Runs after Quarkus, which still writes, and before the process is gone. */
    private void atEnd(Runnable last) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> afterQuarkus(last), "last"));
    }

    private void afterQuarkus(Runnable last) {
        try {
            if (!quarkusEnded.await(QUARKUS_STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("atrium: the node takes long to end and is cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        last.run();
    }

    private static void ensureCertificate(AtriumSettings settings) {
        if (settings.tlsCertificate().isPresent()) {
            ServerCertificate files = new ServerCertificate(settings);
            CertificateCheck.findProblem(files, Instant.now()).ifPresent(wrong -> {
                throw new StartupProblem(ExitCode.SETTING, wrong);
            });
            CertificateCheck.findWarning(files, settings.domain())
                    .ifPresent(warning -> System.err.println("atrium: " + warning));
            return;
        }
        try {
            new OwnCertificate(settings.domain(), settings.data()).ensure(Instant.now());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartupProblem(ExitCode.SETTING, "no certificate can be made under ATRIUM_DATA", e);
        }
    }
}
