package chat.atrium.backend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.atrium.backend.testing.AtriumTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AtriumTestResource.class)
class PersistenceTest {

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
            assertThat(CompletableFuture.supplyAsync(this::writeOne, threads).join())
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

    private int readOne() {
        return persistence.read(
                session -> session.createNativeQuery("select 1", Integer.class).getSingleResult());
    }

    private int writeOne() {
        return persistence.write(session -> insert(session, "virtual.example"));
    }

    private long count(String domain) {
        return persistence.read(session -> session.createNativeQuery(
                        "select count(*) from workspace where domain = :domain", Long.class)
                .setParameter("domain", domain)
                .getSingleResult());
    }

    private static Uni<Integer> insert(org.hibernate.reactive.mutiny.Mutiny.Session session, String domain) {
        return session.createNativeQuery("insert into workspace (domain, name, secret) values (:domain, 'x', '\\x00')")
                .setParameter("domain", domain)
                .executeUpdate();
    }
}
