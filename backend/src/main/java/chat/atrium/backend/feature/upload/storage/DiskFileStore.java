package chat.atrium.backend.feature.upload.storage;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.settings.AtriumSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Content in a directory, each in a file named by its id, spread over directories by the first two characters. A draft
 * is a file beside them until it is complete and on the disk.
 */
@Singleton
final class DiskFileStore implements FileStore {

    private static final int SPREAD = 2;

    private final Path directory;

    @Inject
    DiskFileStore(AtriumSettings settings) {
        this(settings.files().directory().orElseGet(() -> settings.data().resolve("files")));
    }

    DiskFileStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Draft begin(FileId id) throws IOException {
        Path draft = draft(id);
        Files.createDirectories(draft.getParent());
        return new DiskDraft(
                FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), draft, path(id));
    }

    @Override
    public Optional<SeekableByteChannel> open(FileId id) throws IOException {
        try {
            return Optional.of(Files.newByteChannel(path(id), StandardOpenOption.READ));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(draft(id));
        Files.deleteIfExists(path(id));
    }

    @Override
    public long usable() throws IOException {
        Files.createDirectories(directory);
        // not the store of java.nio: it reads the table of all mounts first
        return directory.toFile().getUsableSpace();
    }

    private Path draft(FileId id) {
        return directory.resolve("drafts").resolve(id.value());
    }

    private Path path(FileId id) {
        return directory.resolve(id.value().substring(0, SPREAD)).resolve(id.value());
    }

    private record DiskDraft(FileChannel channel, Path draft, Path path) implements Draft {

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void commit() throws IOException {
            channel.force(true);
            Path parent = path.resolveSibling("");
            boolean isNew = Files.notExists(parent);
            Files.createDirectories(parent);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
            if (isNew) {
                force(parent.resolveSibling(""));
            }
        }

        /** Without it a crash may forget the name, though not the content. */
        private static void force(Path directory) throws IOException {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(draft);
        }
    }
}
