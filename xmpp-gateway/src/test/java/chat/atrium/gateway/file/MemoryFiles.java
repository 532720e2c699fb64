package chat.atrium.gateway.file;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.Uploads;
import chat.atrium.backend.port.file.UploadsAwayException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Places, files and their content for tests; the database may be away, and the disk full or slow. */
final class MemoryFiles implements Uploads, FileStore {

    private final Path directory;
    private final Map<String, KeptFile> places = new ConcurrentHashMap<>();
    private final Map<FileId, KeptFile> open = new ConcurrentHashMap<>();
    private final Map<FileId, KeptFile> files = new ConcurrentHashMap<>();
    private final Set<FileId> drafts = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean full;
    private volatile boolean fails;
    private final AtomicLong usable = new AtomicLong(Long.MAX_VALUE);
    private volatile CountDownLatch busy = new CountDownLatch(0);

    MemoryFiles(Path directory) {
        this.directory = directory;
    }

    /** The database answers no more, or again. */
    void away(boolean now) {
        away = now;
    }

    /** The disk takes no more, or again. */
    void full(boolean now) {
        full = now;
    }

    /** The disk fails at the very end of a file, or not any more. */
    void failsAtTheEnd(boolean now) {
        fails = now;
    }

    /** So many bytes fit on the disk, less what is written from now on. */
    void usable(long bytes) {
        usable.set(bytes);
    }

    /** Nothing is written to the disk until the answer is counted down. */
    CountDownLatch busy() {
        busy = new CountDownLatch(1);
        return busy;
    }

    /** A place for a file, with the secret {@code secret-<id>}. */
    void reserve(KeptFile file) {
        places.put("secret-" + file.id().value(), file);
    }

    /** True if nobody fills a place at the moment. */
    boolean isQuiet() {
        return open.isEmpty() && drafts.isEmpty();
    }

    @Override
    public Optional<KeptFile> take(String secret) {
        requireAnswer();
        Optional<KeptFile> place = Optional.ofNullable(places.remove(secret));
        place.ifPresent(file -> open.put(file.id(), file));
        return place;
    }

    @Override
    public boolean stored(FileId id) {
        requireAnswer();
        KeptFile file = open.remove(id);
        if (file != null) {
            files.put(id, file);
        }
        return file != null;
    }

    @Override
    public void failed(FileId id) {
        open.remove(id);
        requireAnswer();
    }

    @Override
    public Optional<KeptFile> find(FileId id) {
        requireAnswer();
        return Optional.ofNullable(files.get(id));
    }

    private void requireAnswer() {
        if (away) {
            throw new UploadsAwayException(new IllegalStateException("no answer"));
        }
    }

    @Override
    public Draft begin(FileId id) {
        drafts.add(id);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        return new Draft() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                awaitDisk();
                byte[] piece = new byte[bytes.remaining()];
                bytes.get(piece);
                content.write(piece);
                usable.addAndGet(-piece.length);
            }

            @Override
            public void commit() throws IOException {
                Files.write(directory.resolve(id.value()), content.toByteArray());
                if (fails) {
                    throw new IOException("Input/output error");
                }
            }

            @Override
            public void close() {
                drafts.remove(id);
            }
        };
    }

    private void awaitDisk() throws IOException {
        try {
            busy.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public Optional<SeekableByteChannel> open(FileId id) throws IOException {
        Path file = directory.resolve(id.value());
        return Files.exists(file) ? Optional.of(FileChannel.open(file, StandardOpenOption.READ)) : Optional.empty();
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(directory.resolve(id.value()));
    }

    @Override
    public long usable() {
        return usable.get();
    }
}
