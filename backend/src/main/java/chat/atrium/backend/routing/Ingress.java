package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.stanza.Stanza;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where every stanza enters: those of clients by the mailbox of their account, all others on the caller's thread. */
@ApplicationScoped
public class Ingress implements StanzaIngress {

    private final Addressing addressing;
    private final AccountHomes accounts;
    private final SendingPipeline sending;
    private final Router router;

    Ingress(Addressing addressing, AccountHomes accounts, SendingPipeline sending, Router router) {
        this.addressing = addressing;
        this.accounts = accounts;
        this.sending = sending;
        this.router = router;
    }

    @Override
    public CompletionStage<Void> accept(Sender sender, Stanza stanza) {
        Envelope envelope = addressing.envelope(sender, stanza);
        return switch (sender) {
            case Sender.Session session ->
                accept(session, envelope, stanza.findTo().isEmpty());
            case Sender.Local local -> router.route(envelope);
            case Sender.Remote remote -> router.route(envelope);
        };
    }

    private CompletionStage<Void> accept(Sender.Session session, Envelope envelope, boolean undirected) {
        return accounts.post(session.bare(), home -> sending.pass(home, session, envelope, undirected))
                .thenCompose(Function.identity())
                .exceptionallyCompose(fault -> router.refuse(envelope, fault));
    }
}
