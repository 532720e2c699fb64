package chat.atrium.gateway.management;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the client was sent and has not acknowledged (XEP-0198 §4); bounded by whoever fills it. */
public final class UnacknowledgedQueue {

    private final Deque<Sent> waiting = new ArrayDeque<>();
    private long sent;
    private long acknowledged;

    /**
     * A stanza that was sent.
     *
     * @param to whose copy it is of a stanza that went to many; absent for one that went to this client only
     * @param archived its id in the archive, or 0
     */
    public record Sent(Stanza stanza, @Nullable Jid to, long archived) {

        /** A stanza for this client only. */
        public static Sent of(Stanza stanza, long archived) {
            return new Sent(stanza, null, archived);
        }

        /** One copy of what goes to many, which stays one in memory. */
        public static Sent of(SharedStanza shared) {
            return new Sent(shared.common(), shared.to(), 0);
        }

        /** The copy, if it is one. */
        public Optional<SharedStanza> findShared() {
            return Optional.ofNullable(to).map(recipient -> new SharedStanza(stanza, recipient));
        }
    }

    /** A queue of a client to which nothing was sent. */
    public UnacknowledgedQueue() {
        this(0);
    }

    /** A queue of a client that has acknowledged so many elsewhere. */
    public UnacknowledgedQueue(long acknowledged) {
        this.acknowledged = acknowledged;
        this.sent = acknowledged;
    }

    /** How many are acknowledged, all in all. */
    public long acknowledged() {
        return acknowledged;
    }

    public void add(Sent stanza) {
        waiting.add(stanza);
        sent++;
    }

    /**
     * The client has handled so many.
     *
     * @return the greatest archive id among those that it has confirmed by that
     * @throws TooHighException if it was never sent so many
     */
    public OptionalLong acknowledge(long onWire) {
        long count = Counter.unfold(onWire, acknowledged);
        if (count > sent) {
            throw new TooHighException(onWire, sent & Counter.MASK);
        }
        long archived = 0;
        for (; acknowledged < count; acknowledged++) {
            archived = Math.max(archived, waiting.remove().archived());
        }
        return archived == 0 ? OptionalLong.empty() : OptionalLong.of(archived);
    }

    /** How many the client has not acknowledged. */
    public int size() {
        return waiting.size();
    }

    /** Those, in the order in which they were sent. */
    public List<Sent> unacknowledged() {
        return List.copyOf(waiting);
    }

    /** The client has acknowledged more than it was sent, or less than before (§6). */
    public static final class TooHighException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long acknowledged;
        private final long sent;

        TooHighException(long acknowledged, long sent) {
            super("acknowledged " + acknowledged + ", sent " + sent, null, false, false);
            this.acknowledged = acknowledged;
            this.sent = sent;
        }

        public long acknowledged() {
            return acknowledged;
        }

        public long sent() {
            return sent;
        }
    }
}
