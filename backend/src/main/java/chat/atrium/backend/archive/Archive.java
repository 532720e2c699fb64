package chat.atrium.backend.archive;

import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.change.Changes;
import chat.atrium.protocol.xml.XmlWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** The one writer of an archive; belongs to the mailbox of its owner's home. */
public final class Archive {

    /** How long a repeated message is recognised. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private final long owner;
    private final ArchiveLane lane;
    private final RecentMessages recent;
    private final AtomicInteger underWay = new AtomicInteger();
    private long lastId;

    /**
     * Continues an archive.
     *
     * @param lastId of its last row, or 0
     * @param remembered how many messages it recognises at most when they come again
     */
    Archive(long owner, ArchiveLane lane, long lastId, int remembered) {
        this.owner = owner;
        this.lane = lane;
        this.lastId = lastId;
        this.recent = new RecentMessages(remembered);
    }

    /** What was kept before this writer. */
    void remember(long fingerprint, long id) {
        recent.add(fingerprint, id);
    }

    /**
     * Keeps a message, unless it is here already. Its id is the time, but always greater than the last.
     *
     * @param sender who has sent it, the same over all its resources
     * @param peer the other side of the conversation
     */
    public Kept keep(Message message, BareJid sender, Jid peer, Set<ArchiveRow.Flag> flags, Instant now) {
        return keep(message, message, sender, peer, new Remarks(flags, Set.of()), now);
    }

    /**
     * What is kept besides the message.
     *
     * @param called whom it calls of those who may read the archive
     */
    public record Remarks(Set<ArchiveRow.Flag> flags, Set<BareJid> called) {

        public Remarks {
            flags = Set.copyOf(flags);
            called = Set.copyOf(called);
        }
    }

    /**
     * As above, for an archive that keeps a message otherwise than it came, and whom it calls.
     *
     * @param original by which it is known when it comes again
     */
    public Kept keep(Message message, Message original, BareJid sender, Jid peer, Remarks remarks, Instant now) {
        recent.forgetBefore(ArchiveId.at(now.minus(MEMORY)));
        Optional<Long> fingerprint = Fingerprint.of(sender, original);
        Optional<Kept> known = fingerprint.flatMap(recent::find);
        if (known.isPresent()) {
            return known.get().again();
        }
        long id = Math.max(lastId + 1, ArchiveId.at(now));
        lastId = id;
        CompletionStage<Void> committed = lane.commit(new ArchiveRow(
                owner,
                id,
                peer.bare().toString(),
                peer instanceof FullJid full ? full.resource().toString() : null,
                fingerprint.orElse(null),
                remarks.flags(),
                XmlWriter.write(message.toElement()),
                Changes.findTarget(message).orElse(null),
                remarks.called()));
        underWay.incrementAndGet();
        var _ = committed.whenComplete((done, failure) -> underWay.decrementAndGet());
        Kept kept = new Kept(id, false, committed);
        fingerprint.ifPresent(value -> recent.add(value, kept));
        return kept;
    }

    /** A row was refused for good: should the message come again it is a new one. */
    public void forget(Message message, BareJid sender, Kept kept) {
        Fingerprint.of(sender, message).ifPresent(value -> recent.remove(value, kept));
    }

    /** True if storage has everything; else nobody may open the same archive again. */
    public boolean isCommitted() {
        return underWay.get() == 0;
    }

    /** The id of the last message. */
    public long lastId() {
        return lastId;
    }
}
