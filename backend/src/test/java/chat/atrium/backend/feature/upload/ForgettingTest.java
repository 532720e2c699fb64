package chat.atrium.backend.feature.upload;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.account.Token;
import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.FileStore.Draft;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class ForgettingTest {

    private final Forgetting forgetting;
    private final FileRepository files;
    private final FileStore store;
    private final Accounts accounts;

    @Inject
    ForgettingTest(Forgetting forgetting, FileRepository files, FileStore store, Accounts accounts) {
        this.forgetting = forgetting;
        this.files = files;
        this.store = store;
        this.accounts = accounts;
    }

    private FileId file(BareJid owner) throws IOException {
        KeptFile file = new KeptFile(new FileId(Token.random().value()), "love.txt", 4, null);
        String secret = Token.random().value();
        files.reserve(owner, file, secret, Instant.now());
        files.take(secret);
        try (Draft draft = store.begin(file.id())) {
            draft.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
            draft.commit();
        }
        files.stored(file.id());
        return file.id();
    }

    private BareJid account() {
        BareJid jid = BareJid.parse(UUID.randomUUID() + "@localhost");
        accounts.create(jid, "a password for files", Role.MEMBER);
        return jid;
    }

    @Test
    void files_go_with_their_account_and_those_of_others_stay() throws IOException {
        BareJid romeo = account();
        FileId gone = file(romeo);
        FileId kept = file(account());
        accounts.delete(romeo);

        forgetting.forget();

        assertThat(files.find(gone)).isEmpty();
        assertThat(store.open(gone)).isEmpty();
        assertThat(files.find(kept)).isPresent();
        try (var content = store.open(kept).orElseThrow()) {
            assertThat(content.size()).isEqualTo(4);
        }
    }

    @Test
    void a_place_that_is_given_up_is_not_filled_any_more() {
        Instant now = Instant.now();
        KeptFile late = new KeptFile(new FileId(Token.random().value()), "late.txt", 4, null);
        String secret = Token.random().value();
        files.reserve(account(), late, secret, now);
        assertThat(files.forgettable(now.plus(Duration.ofHours(1)), 1000)).contains(late.id());
        assertThat(files.take(secret)).isEmpty();
    }

    /** With what a crash has left of its content. */
    @Test
    void a_place_that_nobody_filled_goes_and_one_that_waits_stays() throws IOException {
        BareJid romeo = account();
        Instant now = Instant.now();
        KeptFile expired = new KeptFile(new FileId(Token.random().value()), "old.txt", 4, null);
        KeptFile waiting = new KeptFile(new FileId(Token.random().value()), "new.txt", 4, null);
        String secret = Token.random().value();
        files.reserve(romeo, expired, Token.random().value(), now.minus(Duration.ofHours(1)));
        files.reserve(romeo, waiting, secret, now);
        try (Draft left = store.begin(expired.id())) {
            left.write(ByteBuffer.wrap(new byte[] {1, 2}));
            left.commit();
        }

        forgetting.forget();

        assertThat(store.open(expired.id())).isEmpty();
        assertThat(files.forgettable(now, 1000)).doesNotContain(expired.id());
        assertThat(files.take(secret)).contains(waiting);
    }
}
