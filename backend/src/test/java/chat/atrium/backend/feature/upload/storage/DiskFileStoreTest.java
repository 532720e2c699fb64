package chat.atrium.backend.feature.upload.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.FileStore.Draft;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFileStoreTest {

    private static final FileId ID = new FileId("abcdefghijklmnopqrstuvwx");

    @TempDir
    private Path directory;

    private DiskFileStore store;

    @BeforeEach
    void open() {
        store = new DiskFileStore(directory.resolve("files"));
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private long filesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void keep(String... pieces) throws IOException {
        try (Draft draft = store.begin(ID)) {
            for (String piece : pieces) {
                draft.write(bytes(piece));
            }
            draft.commit();
        }
    }

    @Test
    void what_is_committed_is_found() throws IOException {
        keep("Did my heart ", "love till now?");
        try (SeekableByteChannel content = store.open(ID).orElseThrow()) {
            assertThat(content.size()).isEqualTo(27);
            content.position(4);
            ByteBuffer read = ByteBuffer.allocate(2);
            content.read(read);
            assertThat(read.array()).asString(StandardCharsets.UTF_8).isEqualTo("my");
        }
    }

    @Test
    void a_draft_is_not_found_and_leaves_nothing() throws IOException {
        try (Draft draft = store.begin(ID)) {
            draft.write(bytes("Did my heart"));
            assertThat(store.open(ID)).isEmpty();
            assertThat(filesOnDisk()).isEqualTo(1);
        }
        assertThat(filesOnDisk()).isZero();
    }

    /** What a crash has left of it, too. */
    @Test
    void what_is_deleted_is_gone() throws IOException {
        keep("love");
        Path left = directory.resolve("files/drafts").resolve(ID.value());
        Files.writeString(left, "half of it");

        store.delete(ID);

        assertThat(store.open(ID)).isEmpty();
        assertThat(filesOnDisk()).isZero();
        store.delete(ID);
    }

    @Test
    void it_says_how_much_more_fits() throws IOException {
        assertThat(store.usable()).isPositive();
    }
}
