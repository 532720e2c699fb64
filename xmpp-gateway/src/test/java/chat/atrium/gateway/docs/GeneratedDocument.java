package chat.atrium.gateway.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under {@code docs/} that is made from the code.
 *
 * @param name the name of the file in {@code docs/}
 */
record GeneratedDocument(String name) {

    private static final String SWITCH = "update.docs";

    /** Fails if the file differs from what the code says now; with {@code -Dupdate.docs} writes it instead. */
    void isUpToDate(String content) {
        Path file = root().resolve("docs").resolve(name);
        try {
            if (System.getProperty(SWITCH) != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            String present = Files.exists(file) ? Files.readString(file) : "";
            assertThat(present)
                    .as("docs/%s is stale; run: ./test docs, and commit the file", name)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the repository: tests run in the directory of their module. */
    static Path root() {
        return requireNonNull(Path.of("").toAbsolutePath().getParent());
    }
}
