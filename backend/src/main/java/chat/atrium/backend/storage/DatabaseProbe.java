package chat.atrium.backend.storage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Asks the database whether it is there, and what time it is. */
@Singleton
public final class DatabaseProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Persistence persistence;

    DatabaseProbe(Persistence persistence) {
        this.persistence = persistence.waiting(PATIENCE);
    }

    /** Blocks for two seconds at most. */
    public Answer ask() {
        Instant before = Instant.now();
        try {
            Instant theirs = persistence
                    .read(session -> session.createNativeQuery("select clock_timestamp()", OffsetDateTime.class)
                            .getSingleResult())
                    .toInstant();
            Instant after = Instant.now();
            Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
            return new Answer.Reachable(Duration.between(ours, theirs).abs());
        } catch (RuntimeException e) {
            return new Answer.Unreachable(reason(e));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = Optional.ofNullable(failure.getCause()).orElse(failure);
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        return message.isBlank() ? "no answer within " + PATIENCE.toSeconds() + " seconds" : message;
    }

    /** What came of it. */
    public sealed interface Answer {

        /**
         * The database answers.
         *
         * @param clockDifference by how much its clock and ours differ
         */
        record Reachable(Duration clockDifference) implements Answer {}

        record Unreachable(String reason) implements Answer {}
    }
}
