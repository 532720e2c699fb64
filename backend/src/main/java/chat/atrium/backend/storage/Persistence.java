package chat.atrium.backend.storage;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/**
 * The only bridge from virtual threads to Hibernate Reactive: one call, one session, one transaction. Blocks until the
 * transaction has ended, so it must not be called on an event loop. Failures of the database are a
 * {@link StorageException}; whatever else the lambda throws comes out as it is.
 */
@Singleton
public final class Persistence {

    private final Mutiny.SessionFactory factory;

    Persistence(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    /** Reads; nothing that the lambda changes in an entity is written. */
    public <T extends @Nullable Object> T read(Function<Session, Uni<T>> work) {
        return await(() -> factory.withSession(session -> work.apply(session.setDefaultReadOnly(true))));
    }

    /** Reads and writes in one transaction, which is rolled back if the lambda fails. */
    public <T extends @Nullable Object> T write(Function<Session, Uni<T>> work) {
        return await(() -> factory.withTransaction(work));
    }

    private static <T extends @Nullable Object> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw translated(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private static RuntimeException translated(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case PersistenceException refused -> new StorageException(refused);
            case VertxException broken -> new StorageException(broken); // by the driver, in the middle of a statement
            case RuntimeException own -> own;
            default -> new StorageException(failure);
        };
    }
}
