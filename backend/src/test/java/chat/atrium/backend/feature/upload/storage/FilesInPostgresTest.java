package chat.atrium.backend.feature.upload.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.atrium.backend.account.Accounts;
import chat.atrium.backend.account.Role;
import chat.atrium.backend.account.Token;
import chat.atrium.backend.feature.upload.SlotOutcome;
import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.UploadsAwayException;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.testing.AtriumTestResource;
import chat.atrium.protocol.jid.BareJid;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class FilesInPostgresTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration RETENTION = Duration.ofDays(30);

    private final Pool pool;
    private final Accounts accounts;
    private final BareJid romeo = BareJid.parse("romeo." + UUID.randomUUID() + "@localhost");
    private Instant now = NOON;

    @Inject
    FilesInPostgresTest(Pool pool, Accounts accounts) {
        this.pool = pool;
        this.accounts = accounts;
    }

    @BeforeEach
    void register() {
        accounts.create(romeo, "a password of romeo", Role.MEMBER);
    }

    private SqlFiles files(Pool database, Map<String, String> changed) {
        AtriumSettings settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AtriumSettings.class)
                .withDefaultValue("atrium.files.quota", "1000")
                .withDefaultValue("atrium.files.open-slots", "3")
                .withDefaultValues(changed)
                .build()
                .getConfigMapping(AtriumSettings.class);
        InstantSource clock = () -> now;
        return new SqlFiles(database, clock, settings);
    }

    private SqlFiles files() {
        return files(pool, Map.of());
    }

    private static KeptFile file(long size) {
        return new KeptFile(new FileId(Token.random().value()), "love.txt", size, "text/plain");
    }

    private KeptFile stored(SqlFiles files, long size) {
        KeptFile file = file(size);
        assertThat(files.reserve(romeo, file, file.id() + "?", now)).isEqualTo(new SlotOutcome.Reserved());
        assertThat(files.take(file.id() + "?")).contains(file);
        assertThat(files.stored(file.id())).isTrue();
        return file;
    }

    @Test
    void a_place_becomes_a_file_once() {
        SqlFiles files = files();
        KeptFile file = file(10);
        files.reserve(romeo, file, "open sesame", now);
        assertThat(files.take("open barley")).isEmpty();
        assertThat(files.find(file.id())).isEmpty();

        assertThat(files.take("open sesame")).contains(file);
        assertThat(files.take("open sesame")).isEmpty();
        assertThat(files.stored(file.id())).isTrue();

        assertThat(files.find(file.id())).contains(file);
        assertThat(files.take("open sesame")).isEmpty();
        assertThat(files.stored(file.id())).isFalse();
    }

    @Test
    void a_place_expires() {
        SqlFiles files = files();
        files.reserve(romeo, file(10), "early" + romeo, now);
        files.reserve(romeo, file(10), "late" + romeo, now);

        now = NOON.plus(LIFETIME).minusSeconds(1);
        assertThat(files.take("early" + romeo)).isPresent();
        now = NOON.plus(LIFETIME);
        assertThat(files.take("late" + romeo)).isEmpty();
    }

    @Test
    void what_an_account_has_asked_for_counts_until_it_expires_and_what_is_stored_counts_on() {
        SqlFiles files = files();
        stored(files, 600);
        assertThat(files.reserve(romeo, file(400), UUID.randomUUID().toString(), now))
                .isEqualTo(new SlotOutcome.Reserved());
        assertThat(files.reserve(romeo, file(1), UUID.randomUUID().toString(), now))
                .isEqualTo(new SlotOutcome.QuotaReached(Optional.of(NOON.plus(LIFETIME))));
        assertThat(files.reserve(romeo, file(401), UUID.randomUUID().toString(), now))
                .isEqualTo(new SlotOutcome.QuotaReached(Optional.empty()));

        now = NOON.plus(LIFETIME);
        assertThat(files.reserve(romeo, file(400), UUID.randomUUID().toString(), now))
                .isEqualTo(new SlotOutcome.Reserved());
    }

    @Test
    void with_a_retention_it_is_known_when_there_is_room_again() {
        SqlFiles files = files(pool, Map.of("atrium.files.retention", "30d"));
        stored(files, 300);
        now = NOON.plusSeconds(60);
        stored(files, 700);

        assertThat(files.reserve(romeo, file(300), "a" + romeo, now))
                .isEqualTo(new SlotOutcome.QuotaReached(Optional.of(NOON.plus(RETENTION))));
        assertThat(files.reserve(romeo, file(301), "b" + romeo, now))
                .isEqualTo(new SlotOutcome.QuotaReached(
                        Optional.of(NOON.plus(RETENTION).plusSeconds(60))));
    }

    @Test
    void not_too_many_places_are_open_at_once() {
        SqlFiles files = files();
        for (int i = 0; i < 3; i++) {
            now = NOON.plusSeconds(i);
            files.reserve(romeo, file(1), i + romeo.toString(), now);
        }
        assertThat(files.reserve(romeo, file(1), "one more", now))
                .isEqualTo(new SlotOutcome.TooManyOpen(NOON.plus(LIFETIME)));
        files.take("1" + romeo);
        assertThat(files.reserve(romeo, file(1), "one more" + romeo, now)).isEqualTo(new SlotOutcome.Reserved());
    }

    /** Each sees what the others have got. */
    @Test
    void the_quota_holds_when_many_ask_at_once() throws Exception {
        SqlFiles files = files(pool, Map.of("atrium.files.open-slots", "100"));
        Callable<SlotOutcome> ask =
                () -> files.reserve(romeo, file(100), UUID.randomUUID().toString(), now);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SlotOutcome>> asked = threads.invokeAll(Collections.nCopies(20, ask));
            assertThat(asked.stream().map(Future::resultNow).filter(new SlotOutcome.Reserved()::equals))
                    .hasSize(10);
        }
    }

    @Test
    void who_is_not_there_gets_no_place() {
        BareJid nobody = BareJid.parse("nobody@localhost");
        assertThat(files().reserve(nobody, file(1), "nobody", now)).isEqualTo(new SlotOutcome.NoSuchAccount());
    }

    @Test
    void what_failed_gives_its_room_back() {
        SqlFiles files = files();
        KeptFile file = file(1000);
        files.reserve(romeo, file, "first" + romeo, now);
        files.take("first" + romeo);
        files.failed(file.id());

        assertThat(files.reserve(romeo, file(1000), "second" + romeo, now)).isEqualTo(new SlotOutcome.Reserved());
    }

    @Test
    void what_may_be_forgotten_is_found_and_nothing_else() {
        SqlFiles files = files(pool, Map.of("atrium.files.retention", "30d", "atrium.files.quota", "100000"));
        KeptFile old = stored(files, 10);
        KeptFile unfilled = file(10);
        files.reserve(romeo, unfilled, "unfilled" + romeo, now);
        KeptFile filling = file(10);
        files.reserve(romeo, filling, "filling" + romeo, now);
        files.take("filling" + romeo);

        assertThat(files.forgettable(NOON.plus(LIFETIME), 1000)).doesNotContain(old.id(), unfilled.id(), filling.id());
        assertThat(files.forgettable(NOON.plus(LIFETIME).plusSeconds(1), 1000))
                .contains(unfilled.id())
                .doesNotContain(old.id(), filling.id());
        assertThat(files.forgettable(NOON.plus(Duration.ofDays(29)), 1000))
                .contains(unfilled.id(), filling.id())
                .doesNotContain(old.id());
        assertThat(files.forgettable(NOON.plus(RETENTION).plusSeconds(1), 1000)).contains(old.id());
        files.forget(old.id());
        assertThat(files.find(old.id())).isEmpty();
    }

    @Test
    void files_of_an_account_that_is_gone_may_be_forgotten_and_take_no_content() {
        SqlFiles files = files();
        KeptFile kept = stored(files, 10);
        KeptFile filling = file(10);
        files.reserve(romeo, filling, "filling" + romeo, now);
        files.take("filling" + romeo);

        accounts.delete(romeo);

        assertThat(files.stored(filling.id())).isFalse();
        assertThat(files.forgettable(now, 1000)).contains(kept.id(), filling.id());
    }

    @Test
    void while_the_database_is_away_nobody_is_told_that_there_is_no_such_file() {
        PgConnectOptions nowhere = new PgConnectOptions().setHost("127.0.0.1").setPort(1);
        Pool none = Pool.newInstance(PgBuilder.pool().connectingTo(nowhere).build());
        try {
            SqlFiles files = files(none, Map.of());
            assertThatExceptionOfType(UploadsAwayException.class).isThrownBy(() -> files.take("secret"));
            assertThatExceptionOfType(UploadsAwayException.class).isThrownBy(() -> files.find(file(1).id()));
        } finally {
            none.closeAndAwait();
        }
    }
}
