package chat.atrium.backend.port.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** Where the content of files is. Every method waits for the disk, or whatever it is: not for an event loop. */
public interface FileStore {

    /** Begins to keep content, which nobody finds before {@link Draft#commit}. */
    Draft begin(FileId id) throws IOException;

    /** The content of a file, if it is there. */
    Optional<SeekableByteChannel> open(FileId id) throws IOException;

    /** Deletes what there is of a file, a draft, too; nothing happens if there is none. */
    void delete(FileId id) throws IOException;

    /** How much more fits, in bytes. */
    long usable() throws IOException;

    /** Content that is coming; used by one thread at a time. */
    interface Draft extends Closeable {

        void write(ByteBuffer bytes) throws IOException;

        /** The content is complete. When this returns it outlives a crash and is found. */
        void commit() throws IOException;

        /** Throws away what is not committed. */
        @Override
        void close() throws IOException;
    }
}
