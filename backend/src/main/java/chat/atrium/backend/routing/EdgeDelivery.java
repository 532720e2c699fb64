package chat.atrium.backend.routing;

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
import java.util.Optional;

/** Straight to the sessions of this node; to everybody else as any stanza. */
@ApplicationScoped
public class EdgeDelivery implements FanoutDelivery {

    private final LocalSessions sessions;
    private final Addressing addressing;
    private final StanzaIngress ingress;

    EdgeDelivery(LocalSessions sessions, Addressing addressing, StanzaIngress ingress) {
        this.sessions = sessions;
        this.addressing = addressing;
        this.ingress = ingress;
    }

    @Override
    public void deliver(Fanout fanout) {
        for (Jid recipient : fanout.recipients()) {
            if (recipient instanceof FullJid session && addressing.isOfWorkspace(session)) {
                Optional<SessionHandle> handle = sessions.find(session);
                handle.ifPresent(open -> open.send(new SharedStanza(fanout.stanza(), recipient)));
            } else {
                Jid from = fanout.stanza().findFrom().orElseThrow();
                var _ = ingress.accept(new Sender.Local(from), Stanza.to(fanout.stanza(), recipient));
            }
        }
    }
}
