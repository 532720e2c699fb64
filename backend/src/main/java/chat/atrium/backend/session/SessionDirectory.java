package chat.atrium.backend.session;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SessionHandle.Position;
import chat.atrium.backend.port.SessionId;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stream.StreamError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Which sessions accounts have, and on which nodes: what homes leave to their next nodes. */
@Singleton
public final class SessionDirectory {

    private static final Logger LOG = Logger.getLogger(SessionDirectory.class);
    private static final long ANSWERS_WITHIN_SECONDS = 3;

    private final Cluster cluster;
    private final HomeRecords records;
    private final LocalSessions local;

    public SessionDirectory(Cluster cluster, HomeRecords records, LocalSessions local) {
        this.cluster = cluster;
        this.records = records;
        this.local = local;
    }

    Cluster cluster() {
        return cluster;
    }

    /** True if a home of this account here before, or elsewhere, may have left sessions; never blocks. */
    boolean mayHaveSessions(BareJid account) {
        return records.has(account);
    }

    /** True if homes have next nodes. */
    boolean isKept() {
        return records.isKept();
    }

    /** The sessions that the last home of the account has left; blocks. */
    List<PlacedSession> find(BareJid account) {
        return records.find(account).map(SessionRecord::read).orElse(List.of());
    }

    /** Leaves these for the next home. */
    CompletionStage<Void> leave(BareJid account, Collection<PlacedSession> sessions) {
        return sessions.isEmpty() ? records.remove(account) : records.put(account, SessionRecord.write(sessions));
    }

    /** The session with that id, if its node is there; or if it has come here since that was recorded. */
    Optional<SessionHandle> handle(NodeId node, SessionId id, Parcels parcels) {
        boolean isThere = !node.equals(cluster.self()) && cluster.members().contains(node);
        return isThere ? Optional.of(new RemoteSession(node, id, cluster, parcels)) : local.find(id);
    }

    /** Ends the stream of a session, should any node hold it. */
    void close(SessionId id, StreamError reason) {
        local.find(id).ifPresent(handle -> handle.close(reason));
        cluster.members().stream()
                .filter(node -> !node.equals(cluster.self()))
                .forEach(node -> cluster.send(node, RemoteSession.closing(id, reason)));
    }

    /** Asks the sessions' nodes how far they are (promise 4); one whose node does not answer is at the start. Blocks. */
    Map<SessionId, Position> positions(List<PlacedSession> sessions) {
        Map<NodeId, List<SessionId>> byNode = new HashMap<>();
        for (PlacedSession session : sessions) {
            byNode.computeIfAbsent(session.node(), first -> new ArrayList<>())
                    .add(session.state().id());
        }
        Map<SessionId, Position> positions = new HashMap<>();
        byNode.forEach((node, ids) -> {
            List<Position> answers = node.equals(cluster.self()) ? ownPositions(ids) : ask(node, ids);
            for (int i = 0; i < answers.size(); i++) {
                positions.put(ids.get(i), answers.get(i));
            }
        });
        return positions;
    }

    private List<Position> ask(NodeId node, List<SessionId> ids) {
        List<String> header = ids.stream().map(SessionId::value).toList();
        try {
            Frame answer = cluster.ask(node, Frame.of(Frame.Type.POSITIONS, header, ""))
                    .toCompletableFuture()
                    .get(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS);
            List<Position> positions = new ArrayList<>();
            for (int i = 0; i + 1 < answer.header().size(); i += 2) {
                positions.add(new Position(
                        Long.parseLong(answer.header().get(i)),
                        Long.parseLong(answer.header().get(i + 1))));
            }
            return positions;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("Node %s does not say how far its sessions are: %s", node.value(), e);
            return List.of();
        }
    }

    /** How far the sessions of this node are, in the order of the ids. */
    public List<Position> ownPositions(List<SessionId> ids) {
        return ids.stream()
                .map(id -> local.find(id).map(SessionHandle::position).orElse(Position.START))
                .toList();
    }
}
