package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.gateway.management.HandledPrefix;
import chat.atrium.gateway.management.UnacknowledgedQueue;
import chat.atrium.gateway.management.UnacknowledgedQueue.Sent;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.management.Management;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Both counters of a managed stream (XEP-0198 §4) and what is to be said about them; guarded by its session. */
final class Counts {

    private final UnacknowledgedQueue queue;
    private HandledPrefix handled;
    private boolean asked;
    private boolean sentSince;
    private boolean owed;

    Counts() {
        this.queue = new UnacknowledgedQueue();
        this.handled = new HandledPrefix();
    }

    /** Goes on where another node was. */
    Counts(HeldSession held) {
        this.queue = new UnacknowledgedQueue(held.acknowledged());
        this.handled = HandledPrefix.from(held.handled());
        held.queue().forEach(queued -> queue.add(Sent.of(queued.stanza(), queued.archived())));
    }

    /** All that another node needs to go on. */
    HeldSession hold(FullJid jid, SessionId id, Position position, Map<BareJid, Long> rooms) {
        return new HeldSession(
                jid,
                id,
                handled.count(),
                queue.acknowledged(),
                queue.unacknowledged().stream()
                        .map(sent -> new HeldSession.Queued(
                                sent.findShared().map(SharedStanza::own).orElse(sent.stanza()), sent.archived()))
                        .toList(),
                position,
                rooms);
    }

    /** True if a copy of what went to many waits already. */
    boolean hasQueued(Sent sent) {
        return sent.findShared()
                .filter(shared -> queue.unacknowledged().stream()
                        .anyMatch(other -> other.stanza().equals(shared.own())))
                .isPresent();
    }

    /**
     * Counts a stanza and writes it, or keeps it until the client is back; asks for an acknowledgement once, until it
     * comes.
     */
    void send(Sent sent, @Nullable ClientStream stream) {
        queue.add(sent);
        if (stream != null) {
            write(sent, stream);
            ask(stream);
        }
    }

    /** Not as any stanza: what is counted must not be dropped when the client reads slowly. */
    private static void write(Sent sent, ClientStream stream) {
        sent.findShared()
                .ifPresentOrElse(
                        stream.output()::keep,
                        () -> stream.output().send(sent.stanza().toElement()));
    }

    private void ask(ClientStream stream) {
        sentSince = asked;
        if (!asked) {
            asked = true;
            // Behind all that is sent in this turn.
            stream.transport().execute(() -> stream.output().send(new Management.Request().toElement()));
        }
    }

    /**
     * The client has handled so many.
     *
     * @return the last archived message that it has by that
     */
    OptionalLong acknowledge(long count, ClientStream stream) {
        OptionalLong archived = queue.acknowledge(count);
        asked = false;
        if (sentSince) {
            ask(stream);
        }
        return archived;
    }

    int unacknowledged() {
        return queue.size();
    }

    /** A stanza of the client has come in; the answer is run when its effect is complete, true if that is to be told. */
    Ticket receive() {
        HandledPrefix prefix = handled;
        long stanza = prefix.receive();
        return () -> prefix.complete(stanza) && prefix == handled && owed;
    }

    /** A stanza on its way. */
    interface Ticket {

        /** Its effect is complete; true if the client waits to hear that. */
        boolean complete();
    }

    /** How far we are; the client hears more when there is more (promise 2). */
    Management.Acknowledgement answer() {
        owed = !handled.isWhole();
        return new Management.Acknowledgement(handled.handled());
    }

    boolean isWhole() {
        return handled.isWhole();
    }

    /** Goes on over another connection: what was not acknowledged is sent again (§5). */
    OptionalLong resume(String id, long acknowledged, ClientStream stream) {
        OptionalLong archived = queue.acknowledge(acknowledged);
        handled = handled.resumed();
        owed = false;
        stream.output().send(new Management.Resumed(id, handled.handled()).toElement());
        for (Sent sent : queue.unacknowledged()) {
            write(sent, stream);
        }
        asked = false;
        if (queue.size() > 0) {
            ask(stream);
        }
        return archived;
    }
}
