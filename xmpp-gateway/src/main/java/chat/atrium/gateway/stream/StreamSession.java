package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.gateway.management.UnacknowledgedQueue.Sent;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import chat.atrium.protocol.xep.management.Management;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the backend holds of a client. It belongs to one stream after the other if the client wishes so (XEP-0198 §5):
 * between two of them what it is sent waits. Stanzas that come between the binding and its result wait, too: the result
 * of the binding is the first stanza a client may see (RFC 6120 §7.6.1).
 *
 * <p>The backend sends from any thread, so all of it is behind one lock, under which nothing waits.
 */
final class StreamSession implements SessionHandle {

    private static final StreamError RESUMED_ELSEWHERE =
            StreamError.of(StreamErrorCondition.CONFLICT, "resumed elsewhere");

    private final SessionId id;
    private final StreamPorts ports;
    private final StreamPolicy policy;
    private final Receipts receipts;
    private final Object lock = new Object();
    private @Nullable FullJid jid;
    private @Nullable ClientStream stream;
    private @Nullable List<Early> early = new ArrayList<>();
    private @Nullable Counts counts;
    private @Nullable Resumption resumption;
    private final RoomPositions rooms = new RoomPositions();
    private Position position = Position.START;
    private boolean over;

    /**
     * What has come before the session has begun.
     *
     * @param archived its id in the archive of the room that it is from, or 0
     */
    private record Early(Sent sent, long archived) {}

    StreamSession(SessionId id, ClientStream stream) {
        this.id = id;
        this.stream = stream;
        this.ports = stream.ports();
        this.policy = stream.policy();
        this.receipts = new Receipts(stream.transport(), this::delivered);
    }

    @Override
    public SessionId id() {
        return id;
    }

    FullJid jid() {
        return Objects.requireNonNull(jid, "not bound yet");
    }

    @Override
    public void send(Stanza stanza) {
        deliver(Sent.of(stanza, 0));
    }

    @Override
    public void send(Message message, long archived) {
        synchronized (lock) {
            position = new Position(Math.max(position.sent(), archived), position.confirmed());
            deliver(Sent.of(message, archived));
        }
    }

    @Override
    public Position position() {
        synchronized (lock) {
            return position;
        }
    }

    @Override
    public void send(SharedStanza shared) {
        deliver(Sent.of(shared));
    }

    @Override
    public void send(SharedStanza shared, long archived) {
        ports.meter().stanzaOut();
        synchronized (lock) {
            Early sent = new Early(Sent.of(shared), archived);
            if (early != null) {
                early.add(sent);
            } else if (isNews(sent)) {
                write(sent.sent());
            }
        }
    }

    private boolean isNews(Early sent) {
        return sent.archived() == 0
                || rooms.advance(sent.sent().stanza().findFrom().orElseThrow().bare(), sent.archived());
    }

    @Override
    public long position(BareJid room) {
        synchronized (lock) {
            return rooms.of(room);
        }
    }

    private void deliver(Sent sent) {
        ports.meter().stanzaOut();
        synchronized (lock) {
            if (early != null) {
                early.add(new Early(sent, 0));
            } else {
                write(sent);
            }
        }
    }

    private void write(Sent sent) {
        if (over) {
            return;
        }
        if (counts == null) {
            receipts.send(sent, stream);
            return;
        }
        counts.send(sent, stream);
        if (counts.unacknowledged() > policy.unacknowledged()) {
            close(StreamError.of(StreamErrorCondition.RESOURCE_CONSTRAINT, "acknowledge what you are sent"));
        }
    }

    private void delivered(long upTo) {
        synchronized (lock) {
            position = new Position(position.sent(), Math.max(position.confirmed(), upTo));
        }
        ports.sessions().delivered(jid(), id, upTo);
    }

    /** The result of the binding is queued; what has come meanwhile follows it. */
    void begin(FullJid bound) {
        synchronized (lock) {
            jid = bound;
            List<Early> waiting = Objects.requireNonNull(early, "a session begins once");
            early = null;
            waiting.stream().filter(this::isNews).map(Early::sent).forEach(this::write);
        }
    }

    /** No stream takes this session up again. */
    @Override
    public void close(StreamError reason) {
        synchronized (lock) {
            over = true;
            ClientStream open = stream;
            if (open != null) {
                open.transport().execute(() -> open.fail(reason));
            } else {
                end();
            }
        }
    }

    /** From now on stanzas are counted (§3), behind the answer to the wish; false if they are already. */
    boolean enable(ClientStream on, boolean resume) {
        synchronized (lock) {
            if (counts != null) {
                return false;
            }
            counts = new Counts();
            if (resume) {
                resumption = new Resumption(
                        ports, this, ports.sessions().name(jid(), id).toString());
            }
            Management enabled = resumption == null
                    ? new Management.Enabled(null, null)
                    : new Management.Enabled(
                            resumption.name(), (int) policy.resumption().toSeconds());
            on.output().send(enabled.toElement());
            return true;
        }
    }

    /** A stanza of the client has come in; what is returned is to be run when its effect is complete. */
    Runnable received() {
        synchronized (lock) {
            if (counts == null) {
                return () -> {};
            }
            Counts.Ticket ticket = counts.receive();
            return () -> completed(ticket);
        }
    }

    private void completed(Counts.Ticket ticket) {
        synchronized (lock) {
            if (ticket.complete() && counts != null && stream != null) {
                stream.output().send(counts.answer().toElement());
            }
            if (resumption != null && counts != null && counts.isWhole()) {
                resumption.tellSettled();
            }
        }
    }

    /** Answers how far we are (§4); nothing if stanzas are not counted. */
    void answer() {
        synchronized (lock) {
            if (counts != null && stream != null) {
                stream.output().send(counts.answer().toElement());
            }
        }
    }

    /**
     * The client says how far it is.
     *
     * @throws chat.atrium.gateway.management.UnacknowledgedQueue.TooHighException if it was not sent so much
     */
    void acknowledged(long count) {
        synchronized (lock) {
            if (counts != null && stream != null) {
                counts.acknowledge(count, stream).ifPresent(this::delivered);
            }
        }
    }

    /** The stream that it had has ended; with {@code broken} the client may come back. */
    void left(ClientStream from, boolean broken) {
        synchronized (lock) {
            if (stream != from) {
                return;
            }
            stream = null;
            if (broken && resumption != null && !over) {
                resumption.away(from, policy.resumption(), this::expired);
            } else {
                end();
            }
        }
    }

    private void expired() {
        synchronized (lock) {
            if (stream == null && !over) {
                end();
            }
        }
    }

    private void end() {
        over = true;
        if (resumption != null) {
            resumption.end();
        }
        if (jid != null) {
            var _ = ports.sessions().end(jid, id);
        }
    }

    /**
     * The client is back over another connection: a stream that is still there ends (§5).
     *
     * @return completes when what came in over that is complete, or does not become so soon
     */
    CompletionStage<Boolean> comeBack() {
        synchronized (lock) {
            return settle(RESUMED_ELSEWHERE);
        }
    }

    private CompletionStage<Boolean> settle(StreamError reason) {
        displace(reason);
        Resumption right = Objects.requireNonNull(resumption, "found by its resumption");
        CompletionStage<Boolean> settled = right.settle(policy.closing());
        if (counts == null || counts.isWhole()) {
            right.settled();
        }
        return settled;
    }

    private void displace(StreamError reason) {
        ClientStream old = stream;
        stream = null;
        if (old != null) {
            old.transport().execute(() -> old.fail(reason));
        }
    }

    /** The client has come back to another node: a stream that is still there ends. */
    @Override
    public CompletionStage<Boolean> prepareSurrender() {
        return prepare(RESUMED_ELSEWHERE);
    }

    private CompletionStage<Boolean> prepare(StreamError reason) {
        synchronized (lock) {
            return over || counts == null || resumption == null
                    ? CompletableFuture.completedStage(false)
                    : settle(reason);
        }
    }

    /** The node stops, and the client may come back to this one or another. */
    CompletionStage<Void> sleep() {
        return prepare(StreamError.of(StreamErrorCondition.SYSTEM_SHUTDOWN))
                .thenApply(whole -> surrender())
                .thenCompose(held -> held.isPresent()
                        ? ports.sessions().sleep(held.get(), policy.resumption())
                        : CompletableFuture.completedStage(null));
    }

    @Override
    public Optional<HeldSession> surrender() {
        synchronized (lock) {
            if (over || counts == null || resumption == null) {
                return Optional.empty();
            }
            over = true;
            resumption.end();
            return Optional.of(counts.hold(jid(), id, position, rooms.all()));
        }
    }

    /** Goes on with what another node has held under that name, and with what has come meanwhile. */
    void take(HeldSession held, String name) {
        synchronized (lock) {
            jid = held.jid();
            stream = null;
            Counts taken = new Counts(held);
            counts = taken;
            resumption = new Resumption(ports, this, name);
            position = new Position(
                    Math.max(position.sent(), held.position().sent()),
                    held.position().confirmed());
            rooms.addAll(held.rooms());
            List<Early> waiting = Objects.requireNonNull(early, "a session begins once");
            early = null;
            // What went to many may have come by both ways.
            waiting.stream()
                    .filter(this::isNews)
                    .map(Early::sent)
                    .filter(sent -> !taken.hasQueued(sent))
                    .forEach(this::write);
        }
    }

    /** Goes on over that stream; false if it is over meanwhile. */
    boolean resume(ClientStream on, long acknowledged) {
        synchronized (lock) {
            if (over || counts == null || resumption == null) {
                return false;
            }
            resumption.back();
            displace(RESUMED_ELSEWHERE);
            stream = on;
            OptionalLong archived = counts.resume(resumption.name(), acknowledged, on);
            archived.ifPresent(this::delivered);
            return true;
        }
    }
}
