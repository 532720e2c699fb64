package chat.atrium.backend.storage;

import chat.atrium.backend.settings.AtriumSettings;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/**
 * The only bridge from virtual threads to Hibernate Reactive: one call, one session, one transaction. Blocks until the
 * transaction has ended, so it must not be called on an event loop. Failures of the database are a
 * {@link StorageException}, also that it does not answer in time: then a change may still happen, as with a connection
 * that breaks during the commit. Whatever else the lambda throws comes out as it is.
 */
@Singleton
public final class Persistence {

    private final Mutiny.SessionFactory factory;
    private final Duration patience;

    @Inject
    Persistence(Mutiny.SessionFactory factory, AtriumSettings settings) {
        this(factory, settings.databasePatience());
    }

    Persistence(Mutiny.SessionFactory factory, Duration patience) {
        this.factory = factory;
        this.patience = patience;
    }

    /** The same database, for those who wait longer or shorter. */
    Persistence waiting(Duration otherPatience) {
        return new Persistence(factory, otherPatience);
    }

    /** Reads; nothing that the lambda changes in an entity is written. */
    public <T extends @Nullable Object> T read(Function<Session, Uni<T>> work) {
        return await(() -> factory.withSession(session -> work.apply(session.setDefaultReadOnly(true))));
    }

    /** Reads and writes in one transaction, which is rolled back if the lambda fails. */
    public <T extends @Nullable Object> T write(Function<Session, Uni<T>> work) {
        return await(() -> factory.withTransaction(work));
    }

    private <T extends @Nullable Object> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Limited.to(patience, work.get()));
        } catch (Throwable e) {
            throw translated(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        }
    }

    private static RuntimeException translated(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case PersistenceException refused -> new StorageException(refused);
            case TimeoutException late -> new StorageException(late);
            case VertxException broken -> new StorageException(broken); // by the driver, in the middle of a statement
            case RuntimeException own -> own;
            default -> new StorageException(failure);
        };
    }
}
