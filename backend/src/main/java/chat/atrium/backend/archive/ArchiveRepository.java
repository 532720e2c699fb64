package chat.atrium.backend.archive;

import chat.atrium.protocol.stanza.Message;
import java.util.Collection;
import java.util.List;

/** Reads archives; all methods block. Rows that are hidden are not there, but for {@link #incoming}. */
public interface ArchiveRepository {

    /** The greatest id that the archive has given out, 0 if none. */
    long lastId(long owner);

    /** What must not be kept again, from an id on: the last ones, in order. */
    List<Trace> traces(long owner, long sinceId, int limit);

    /** A part of the archive, in order of the ids. */
    List<Entry> read(long owner, ArchiveSlice slice);

    /** How many rows the slice has, whatever its limit. */
    int count(long owner, ArchiveSlice slice);

    /** True if all these ids are in the archive. */
    boolean holds(long owner, Collection<Long> ids);

    /** What was sent to the owner behind an id, hidden rows too, in order. */
    List<Entry> incoming(long owner, long afterId, int limit);

    /**
     * A message of the archive.
     *
     * @param hidden true if it is kept only until it is delivered
     * @param size of its XML, in characters
     */
    record Entry(long id, Message message, boolean hidden, int size) {}

    /** What is left of a message for recognising it. */
    record Trace(long fingerprint, long id) {}
}
