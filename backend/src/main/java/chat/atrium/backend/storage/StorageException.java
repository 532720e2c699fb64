package chat.atrium.backend.storage;

import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The database refused or could not be reached; its own words are for the log, not for clients. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String constraint;

    public StorageException(Throwable cause) {
        super(cause.getMessage(), cause);
        this.constraint =
                cause instanceof ConstraintViolationException violation ? violation.getConstraintName() : null;
    }

    /** The constraint that the rows would have violated, if that was the reason. */
    public Optional<String> findConstraint() {
        return Optional.ofNullable(constraint);
    }
}
