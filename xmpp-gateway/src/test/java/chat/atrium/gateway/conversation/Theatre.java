package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome.Created;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DynamicTest;

/** Makes a test of each script: accounts for its cast, the play, and the accounts away again. */
@ApplicationScoped
class Theatre {

    private final Accounts accounts;
    private final ArchiveLane archive;
    private final List<Homes> homes;
    private final AtomicLong performances = new AtomicLong();

    Theatre(Accounts accounts, ArchiveLane archive, @All List<Homes> homes) {
        this.accounts = accounts;
        this.archive = archive;
        this.homes = homes;
    }

    DynamicTest test(Script script, Line.Opener lines) {
        return DynamicTest.dynamicTest(script.name(), () -> perform(script, lines));
    }

    private void perform(Script script, Line.Opener lines) {
        Addresses addresses = new Addresses(script, performances.incrementAndGet());
        List<Part> holders =
                script.cast().stream().filter(part -> !part.stranger()).toList();
        try (Stage stage = new Stage(script, lines, addresses, this::awaitCommits)) {
            holders.forEach(part -> create(part, addresses.address(part)));
            stage.play();
        } finally {
            holders.forEach(part -> accounts.delete(addresses.address(part)));
        }
    }

    /** What is to be kept reaches others when it is committed, at whatever home; no one on the stage can wait for it. */
    private void awaitCommits() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> archive.waiting() == 0 && homes.stream().allMatch(kind -> kind.waiting() == 0));
    }

    private void create(Part part, BareJid address) {
        if (accounts.find(address).isEmpty()) {
            assertThat(accounts.create(address, Stage.PASSWORD, part.role())).isInstanceOf(Created.class);
        }
    }
}
