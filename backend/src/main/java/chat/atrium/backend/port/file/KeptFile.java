package chat.atrium.backend.port.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept, or that a place waits for.
 *
 * @param name as its owner has it
 * @param size in bytes
 * @param contentType what its owner says it is, as {@code type/subtype}; absent if nothing was said
 */
public record KeptFile(
        FileId id, String name, long size, @Nullable String contentType) {

    public Optional<String> findContentType() {
        return Optional.ofNullable(contentType);
    }
}
