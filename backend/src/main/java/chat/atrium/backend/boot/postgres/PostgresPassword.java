package chat.atrium.backend.boot.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The generated password of the embedded database, in a file that only its owner can read. */
record PostgresPassword(Path file) {

    private static final int BYTES = 24;

    String value() {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a new one. */
    void create() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Files.deleteIfExists(file);
            Files.writeString(OwnDirectory.touch(file), HexFormat.of().formatHex(random) + '\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
