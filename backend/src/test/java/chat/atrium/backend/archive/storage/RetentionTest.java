package chat.atrium.backend.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class RetentionTest {

    private static final Instant JANUARY = Instant.parse("2021-01-15T12:00:00Z");
    private static final Instant MARCH = Instant.parse("2021-03-15T12:00:00Z");

    private final Retention retention;
    private final ArchiveRepository repository;
    private final ArchiveLane lane;
    private final Pool pool;
    private final long owner = ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE);

    @Inject
    RetentionTest(Retention retention, ArchiveRepository repository, ArchiveLane lane, Pool pool) {
        this.retention = retention;
        this.repository = repository;
        this.lane = lane;
        this.pool = pool;
    }

    private void keep(Instant at) {
        Sql.await(() -> pool.preparedQuery("select archive_month($1)").execute(Tuple.of(at.atOffset(ZoneOffset.UTC))));
        String stanza = "<message xmlns='jabber:client' type='chat'><body>old</body></message>";
        lane.commit(new ArchiveRow(
                        owner, ArchiveId.at(at), "a@example.org", null, null, Set.of(), stanza, null, Set.of()))
                .toCompletableFuture()
                .join();
    }

    private List<Instant> kept() {
        ArchiveSlice all = new ArchiveSlice(0, Long.MAX_VALUE, null, null, List.of(), List.of(), true, false, 5000);
        return repository.read(owner, all).stream()
                .map(Entry::id)
                .map(ArchiveId::time)
                .toList();
    }

    private boolean hasPartition(String month) {
        return Sql.await(() -> pool.preparedQuery("select to_regclass($1) is not null")
                .execute(Tuple.of("archive_" + month))
                .map(rows -> rows.iterator().next().getBoolean(0)));
    }

    @Test
    void what_is_older_goes_with_its_month_and_what_is_not_stays() {
        keep(JANUARY);
        keep(MARCH.minusSeconds(1));
        keep(MARCH);
        retention.forgetBefore(MARCH);
        assertThat(kept()).containsExactly(MARCH);
        assertThat(hasPartition("2021_01")).isFalse();
        assertThat(hasPartition("2021_03")).isTrue();
    }

    @Test
    void more_than_one_batch_goes() {
        for (int i = 0; i < 2100; i++) {
            keep(MARCH.plusMillis(i));
        }
        retention.forgetBefore(MARCH.plusMillis(2099));
        assertThat(kept()).containsExactly(MARCH.plusMillis(2099));
    }
}
