package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionHandle;
import chat.atrium.backend.port.SharedStanza;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Straight to the sessions of this node, by one frame to those of another; to everybody else as any stanza. */
@ApplicationScoped
public class EdgeDelivery implements FanoutDelivery {

    private static final Logger LOG = Logger.getLogger(EdgeDelivery.class);

    private static final StreamError OVERFLOW =
            StreamError.of(StreamErrorCondition.RESOURCE_CONSTRAINT, "too much waits between two nodes");
    private static final long ANSWERS_WITHIN_SECONDS = 3;

    private final LocalSessions sessions;
    private final Addressing addressing;
    private final StanzaIngress ingress;
    private final Cluster cluster;

    private final Map<NodeId, Shortfall> missing = new ConcurrentHashMap<>();
    private final Executor later;

    @Inject
    EdgeDelivery(LocalSessions sessions, Addressing addressing, StanzaIngress ingress, Cluster cluster) {
        this(
                sessions,
                addressing,
                ingress,
                cluster,
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Thread::startVirtualThread));
    }

    EdgeDelivery(
            LocalSessions sessions, Addressing addressing, StanzaIngress ingress, Cluster cluster, Executor later) {
        this.later = later;
        this.sessions = sessions;
        this.addressing = addressing;
        this.ingress = ingress;
        this.cluster = cluster;
    }

    @Override
    public void deliver(Fanout fanout) {
        List<FullJid> inside = new ArrayList<>();
        for (Jid recipient : fanout.recipients()) {
            if (recipient instanceof FullJid session && addressing.isOfWorkspace(session)) {
                inside.add(session);
            } else {
                Jid from = fanout.stanza().findFrom().orElseThrow();
                var _ = ingress.accept(new Sender.Local(from), Stanza.to(fanout.stanza(), recipient));
            }
        }
        sessions.undisturbed(() -> deliver(fanout, inside));
    }

    /** A session that comes here next asks its old node behind the frame to that. */
    private void deliver(Fanout fanout, List<FullJid> inside) {
        List<Jid> elsewhere = new ArrayList<>();
        for (FullJid session : inside) {
            if (!deliver(fanout, session)) {
                elsewhere.add(session);
            }
        }
        if (!elsewhere.isEmpty()) {
            toOtherNodes(fanout.to(elsewhere));
        }
    }

    /** One frame for each node; it knows itself which of the sessions are its own. */
    private void toOtherNodes(Fanout fanout) {
        Set<NodeId> members = cluster.members();
        if (members.size() > 1) {
            Frame frame = Frames.fanout(fanout);
            members.stream()
                    .filter(node -> !node.equals(cluster.self()))
                    .forEach(node -> send(node, frame, fanout.recipients()));
        }
    }

    /** Promise 6: a session which does not get something ends, and comes back for all of it. */
    private void send(NodeId node, Frame frame, Collection<Jid> recipients) {
        if (!cluster.send(node, frame)) {
            missing.computeIfAbsent(node, first -> new Shortfall(untold -> end(first, untold), later))
                    .missed(recipients);
        }
    }

    private void end(NodeId node, List<Jid> missed) {
        LOG.warnf("Too much waits for node %s: up to %d sessions there end", node.value(), missed.size());
        cluster.send(node, Frames.missed(missed));
    }

    /** Ends those of the sessions that are of this node: another one had something for them that did not fit. */
    void endHere(Collection<Jid> missing) {
        for (Jid recipient : missing) {
            if (recipient instanceof FullJid session) {
                sessions.find(session).ifPresent(handle -> handle.close(OVERFLOW));
            }
        }
    }

    /** Takes what another node has for sessions of this one, and perhaps of others. */
    void deliverHere(Fanout fanout) {
        sessions.undisturbed(() -> {
            for (Jid recipient : fanout.recipients()) {
                if (recipient instanceof FullJid session) {
                    deliver(fanout, session);
                }
            }
        });
    }

    private boolean deliver(Fanout fanout, FullJid recipient) {
        Optional<SessionHandle> handle = sessions.find(recipient);
        handle.ifPresent(open -> {
            SharedStanza copy = new SharedStanza(fanout.stanza(), recipient);
            // Where a room has no other home nobody ever asks how far it was heard.
            if (fanout.archived() == 0 || cluster.isAlone()) {
                open.send(copy);
            } else {
                open.send(copy, fanout.archived());
            }
        });
        return handle.isPresent();
    }

    @Override
    public Map<FullJid, Long> positions(BareJid room, Collection<FullJid> wanted) {
        Map<FullJid, Long> positions = positionsHere(room, wanted);
        Frame question = Frames.heard(room, wanted);
        List<CompletableFuture<Void>> answers = cluster.members().stream()
                .filter(node -> !node.equals(cluster.self()))
                .map(node -> cluster.ask(node, question)
                        .toCompletableFuture()
                        .orTimeout(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .thenApply(Frames::positions)
                        .exceptionally(gone -> Map.of())
                        .thenAccept(positions::putAll))
                .toList();
        answers.forEach(CompletableFuture::join);
        return positions;
    }

    /** How far those of the sessions are that are on this node. */
    Map<FullJid, Long> positionsHere(BareJid room, Collection<FullJid> wanted) {
        Map<FullJid, Long> positions = new ConcurrentHashMap<>();
        for (FullJid session : wanted) {
            sessions.find(session).ifPresent(handle -> positions.put(session, handle.position(room)));
        }
        return positions;
    }
}
