package chat.atrium.backend.session;

import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stream.StreamError;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The connections of an account's sessions, whichever nodes hold them, and the record of them that the next home of the
 * account finds. Belongs to the mailbox of the home.
 */
public final class AttachedSessions {

    private final BareJid account;
    private final SessionDirectory directory;
    private final Parcels parcels;
    private final Map<FullJid, SessionHandle> handles = new HashMap<>();
    private CompletionStage<Void> recorded = CompletableFuture.completedStage(null);

    AttachedSessions(BareJid account, SessionDirectory directory) {
        this.account = account;
        this.directory = directory;
        this.parcels = new Parcels(directory.cluster());
    }

    boolean isEmpty() {
        return handles.isEmpty();
    }

    boolean isAttached(SessionState session) {
        return handles.containsKey(session.jid());
    }

    /** Connects a session of this node or of another; false if its node is gone. */
    boolean attach(FullJid session, NodeId node, SessionId id) {
        Optional<SessionHandle> handle = directory.handle(node, id, parcels);
        handle.ifPresent(there -> handles.put(session, there));
        return handle.isPresent();
    }

    /** Takes the connection of a session away. */
    Optional<SessionHandle> detach(FullJid session) {
        return Optional.ofNullable(handles.remove(session));
    }

    /**
     * From now on whatever the session is sent goes to another node.
     *
     * @return the node that has held it so far, absent if nobody did or the other node is gone
     */
    Optional<NodeId> move(SessionState session, NodeId to) {
        SessionHandle holder = handles.get(session.jid());
        parcels.send();
        return holder != null && attach(session.jid(), to, session.id()) ? Optional.of(node(holder)) : Optional.empty();
    }

    /** The connections on these nodes are lost. */
    public void lose(Set<NodeId> nodes) {
        handles.values().removeIf(handle -> handle instanceof RemoteSession remote && nodes.contains(remote.node()));
    }

    void loseAll() {
        handles.clear();
    }

    /** Hands a stanza to a session; one that has ended in the meantime gets nothing. */
    public void deliver(Delivery delivery) {
        SessionHandle handle = handles.get(delivery.session());
        if (handle != null) {
            handle.send(delivery.stanza());
        }
    }

    /** As {@link #deliver(Delivery)}; the session's node says when the message of that id has arrived. */
    void deliver(Message message, long archived, FullJid session) {
        SessionHandle handle = handles.get(session);
        if (handle != null) {
            handle.send(message, archived);
        }
    }

    /** What one piece of work had for sessions on other nodes goes out. */
    void sendGathered() {
        parcels.send();
    }

    /** Ends the stream of a session; the session itself stays until it is ended too. */
    public void close(FullJid session, StreamError reason) {
        SessionHandle handle = handles.get(session);
        if (handle != null) {
            handle.close(reason);
        }
    }

    /** Ends the stream of a session that is not attached, should any node hold it after all. */
    public void closeAnywhere(SessionState session, StreamError reason) {
        directory.close(session.id(), reason);
    }

    /** True if homes have next nodes, which need a record. */
    boolean areRecorded() {
        return directory.isKept();
    }

    /** Leaves these for the next home. */
    void record(Collection<SessionState> sessions, Progress progress) {
        recorded = directory.leave(
                account,
                sessions.stream()
                        .map(session -> new PlacedSession(
                                session, node(handles.get(session.jid())), progress.due(session.jid())))
                        .toList());
    }

    /** Completes when the sessions as they are now are recorded for the next home. */
    public CompletionStage<Void> recorded() {
        return recorded;
    }

    /** The sessions that the last home has left, if it has. Blocks. */
    List<PlacedSession> findLeft() {
        return directory.find(account);
    }

    /** How far sessions were when a home left them; those of nodes that do not answer are at what is recorded. Blocks. */
    Map<SessionId, Position> positions(List<PlacedSession> left) {
        return directory.positions(left);
    }

    private NodeId node(@Nullable SessionHandle handle) {
        return handle instanceof RemoteSession remote
                ? remote.node()
                : directory.cluster().self();
    }

    /** How far each session is. */
    interface Progress {

        /** All archived messages up to this one were handed to that session, or were not for it. */
        long due(FullJid session);
    }
}
