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
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Straight to the sessions of this node, by one frame to those of another; to everybody else as any stanza. */
@ApplicationScoped
public class EdgeDelivery implements FanoutDelivery {

    private final LocalSessions sessions;
    private final Addressing addressing;
    private final StanzaIngress ingress;
    private final Cluster cluster;

    EdgeDelivery(LocalSessions sessions, Addressing addressing, StanzaIngress ingress, Cluster cluster) {
        this.sessions = sessions;
        this.addressing = addressing;
        this.ingress = ingress;
        this.cluster = cluster;
    }

    @Override
    public void deliver(Fanout fanout) {
        List<Jid> elsewhere = new ArrayList<>();
        for (Jid recipient : fanout.recipients()) {
            if (recipient instanceof FullJid session && addressing.isOfWorkspace(session)) {
                if (!deliver(fanout.stanza(), session)) {
                    elsewhere.add(session);
                }
            } else {
                Jid from = fanout.stanza().findFrom().orElseThrow();
                var _ = ingress.accept(new Sender.Local(from), Stanza.to(fanout.stanza(), recipient));
            }
        }
        if (!elsewhere.isEmpty()) {
            toOtherNodes(new Fanout(fanout.stanza(), elsewhere));
        }
    }

    /** One frame for each node; it knows itself which of the sessions are its own. */
    private void toOtherNodes(Fanout fanout) {
        Set<NodeId> members = cluster.members();
        if (members.size() > 1) {
            Frame frame = Frames.fanout(fanout);
            members.stream().filter(node -> !node.equals(cluster.self())).forEach(node -> cluster.send(node, frame));
        }
    }

    /** Takes what another node has for sessions of this one, and perhaps of others. */
    void deliverHere(Fanout fanout) {
        for (Jid recipient : fanout.recipients()) {
            if (recipient instanceof FullJid session) {
                deliver(fanout.stanza(), session);
            }
        }
    }

    private boolean deliver(Stanza stanza, FullJid recipient) {
        Optional<SessionHandle> handle = sessions.find(recipient);
        handle.ifPresent(open -> open.send(new SharedStanza(stanza, recipient)));
        return handle.isPresent();
    }
}
