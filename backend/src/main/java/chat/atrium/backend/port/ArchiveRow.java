package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as an archive keeps it.
 *
 * @param owner the number of the account or room
 * @param id microseconds since 2020, greater than that of every row before it in the same archive
 * @param peer the bare JID of the other side; in a room of the author
 * @param resource of the peer, if the message is from or to one
 * @param fingerprint the same for what is the same message, absent if that cannot be told
 * @param stanza the message as XML
 * @param changes the id by which it names the message that it changes, absent if it changes none
 * @param called whom it calls of those who may read the archive; those who are no accounts here are passed over
 */
public record ArchiveRow(
        long owner,
        long id,
        String peer,
        @Nullable String resource,
        @Nullable Long fingerprint,
        Set<Flag> flags,
        String stanza,
        @Nullable String changes,
        Set<BareJid> called) {

    public ArchiveRow {
        flags = Set.copyOf(flags);
        called = Set.copyOf(called);
    }

    /** What is asked of rows without reading them; the bits are part of what is stored. */
    public enum Flag {
        /** The owner is the recipient. */
        INCOMING(1),
        /** A person would call it a new message, whoever it is from ({@code docs/xep-inbox.md} §5.1). */
        COUNTS(2),
        /** Of type groupchat. */
        GROUPCHAT(4),
        /** Kept only until it is delivered; not for readers of the archive. */
        HIDDEN(8),
        /** Calls everybody who may read the archive. */
        EVERYBODY(16);

        private final int bit;

        Flag(int bit) {
            this.bit = bit;
        }

        /** The bits of all of them together. */
        public static short bits(Iterable<Flag> flags) {
            int bits = 0;
            for (Flag flag : flags) {
                bits |= flag.bit;
            }
            return (short) bits;
        }
    }
}
