package chat.atrium.backend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class PersistenceTest {

    private static final int CONNECTIONS = 20;

    private final Persistence persistence;

    @Inject
    PersistenceTest(Persistence persistence) {
        this.persistence = persistence;
    }

    @Test
    void virtual_threads_read_and_write() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(CompletableFuture.supplyAsync(this::readOne, threads).join())
                    .isEqualTo(1);
            assertThat(CompletableFuture.supplyAsync(() -> writeOne("virtual.example"), threads)
                            .join())
                    .isEqualTo(1);
        }
    }

    @Test
    void what_failed_is_rolled_back() {
        assertThatThrownBy(() -> persistence.write(session -> insert(session, "rolled.example")
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("on purpose")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("on purpose");
        assertThat(count("rolled.example")).isZero();
    }

    @Test
    void what_succeeded_is_kept() {
        persistence.write(session -> insert(session, "kept.example"));
        assertThat(count("kept.example")).isOne();
    }

    @Test
    void a_violated_constraint_is_named() {
        persistence.write(session -> insert(session, "twice.example"));
        assertThatThrownBy(() -> persistence.write(session -> insert(session, "twice.example")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.findConstraint()).contains("workspace_domain_key"));
    }

    /** More of them than there are connections: these are free again when the database answers. */
    @Test
    void nobody_waits_for_long_for_a_database_that_hangs_and_no_connection_is_lost_by_that() {
        Persistence impatient = persistence.waiting(Duration.ofMillis(300));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CompletableFuture<Integer> hanging : Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> impatient.read(session -> sleepOneSecond(session)), threads))
                    .limit(CONNECTIONS + 5)
                    .toList()) {
                assertThatThrownBy(hanging::join).hasCauseInstanceOf(StorageException.class);
            }
        }
        assertThat(readOne()).isEqualTo(1);
        for (int i = 0; i < CONNECTIONS; i++) {
            assertThat(writeOne("hung" + i + ".example")).isEqualTo(1);
        }
        assertThat(impatient.<Integer>read(session -> Uni.createFrom().item(7))).isEqualTo(7);
    }

    private static Uni<Integer> sleepOneSecond(Session session) {
        return session.createNativeQuery("select 1 from pg_sleep(1)", Integer.class)
                .getSingleResult();
    }

    private int readOne() {
        return persistence.read(
                session -> session.createNativeQuery("select 1", Integer.class).getSingleResult());
    }

    private int writeOne(String domain) {
        return persistence.write(session -> insert(session, domain));
    }

    private long count(String domain) {
        return persistence.read(session -> session.createNativeQuery(
                        "select count(*) from workspace where domain = :domain", Long.class)
                .setParameter("domain", domain)
                .getSingleResult());
    }

    private static Uni<Integer> insert(Session session, String domain) {
        return session.createNativeQuery("insert into workspace (domain, name, secret) values (:domain, 'x', '\\x00')")
                .setParameter("domain", domain)
                .executeUpdate();
    }
}
