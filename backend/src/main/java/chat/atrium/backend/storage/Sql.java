package chat.atrium.backend.storage;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the reactive client, for what is too hot for entities; only for packages named storage. */
public final class Sql {

    private Sql() {}

    /**
     * Runs a statement and blocks until it has ended, but no longer than that, so it must not be called on an event loop.
     *
     * @throws StorageException if the database refuses it, cannot be reached or takes too long; a change may then still
     *     happen
     */
    public static <T extends @Nullable Object> T await(Duration patience, Supplier<Uni<? extends T>> statement) {
        return await(() -> Limited.to(patience, statement.get()));
    }

    /**
     * Runs a statement and blocks until it has ended, however long that takes, so it must not be called on an event loop.
     *
     * @throws StorageException if the database refuses it or cannot be reached
     */
    public static <T extends @Nullable Object> T await(Supplier<Uni<? extends T>> statement) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> statement.get().onItem().transform(item -> item));
        } catch (Throwable e) {
            throw switch (e) {
                case Error error -> throw error;
                case CompletionException wrapped
                when wrapped.getCause() != null -> new StorageException(wrapped.getCause());
                default -> new StorageException(e);
            };
        }
    }

    /**
     * True if the same statement may succeed later. Not so when the database has understood it and does not want it:
     * SQLSTATE classes 21 to 23 (data, constraints), 42 (syntax, names) and 54 (limits); nor for our own mistakes.
     */
    public static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case PgException refusal -> {
                String state = String.valueOf(refusal.getSqlState());
                yield !(state.startsWith("21")
                        || state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("42")
                        || state.startsWith("54"));
            }
            case IllegalArgumentException mistake -> false;
            case NullPointerException mistake -> false;
            case ClassCastException mistake -> false;
            default -> true;
        };
    }
}
