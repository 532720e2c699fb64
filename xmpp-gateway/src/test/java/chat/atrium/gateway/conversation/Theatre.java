package chat.atrium.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Accounts.CreateOutcome.Created;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DynamicTest;

/** Makes a test of each script: accounts for its cast, the play, and the accounts away again. */
@ApplicationScoped
class Theatre {

    private final Accounts accounts;
    private final AtomicLong performances = new AtomicLong();

    Theatre(Accounts accounts) {
        this.accounts = accounts;
    }

    DynamicTest test(Script script, Line.Opener lines) {
        return DynamicTest.dynamicTest(script.name(), () -> perform(script, lines));
    }

    private void perform(Script script, Line.Opener lines) {
        Addresses addresses = new Addresses(script, performances.incrementAndGet());
        List<Part> holders =
                script.cast().stream().filter(part -> !part.stranger()).toList();
        try (Stage stage = new Stage(script, lines, addresses)) {
            holders.forEach(part -> create(part, addresses.address(part)));
            stage.play();
        } finally {
            holders.forEach(part -> accounts.delete(addresses.address(part)));
        }
    }

    private void create(Part part, BareJid address) {
        if (accounts.find(address).isEmpty()) {
            assertThat(accounts.create(address, Stage.PASSWORD, part.role())).isInstanceOf(Created.class);
        }
    }
}
