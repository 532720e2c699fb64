package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where every stanza enters: those of clients by the mailbox of their account, all others on the caller's thread. */
@ApplicationScoped
public class Ingress implements StanzaIngress {

    private final Addressing addressing;
    private final AccountHomes accounts;
    private final SendingPipeline sending;
    private final Router router;
    private final Homeward homeward;
    private final LocalSessions local;

    Ingress(
            Addressing addressing,
            AccountHomes accounts,
            SendingPipeline sending,
            Router router,
            Homeward homeward,
            LocalSessions local) {
        this.addressing = addressing;
        this.accounts = accounts;
        this.sending = sending;
        this.router = router;
        this.homeward = homeward;
        this.local = local;
    }

    @Override
    public CompletionStage<Void> accept(Sender sender, Stanza stanza) {
        return switch (sender) {
            case Sender.Session session ->
                homeward.at(
                                session.bare(),
                                () -> acceptHere(session, stanza),
                                () -> Frames.fromSession(session, stanza))
                        .exceptionally(fault -> unreachable(session, stanza, fault));
            case Sender.Local other -> router.route(addressing.envelope(other, stanza));
            case Sender.Remote other -> router.route(addressing.envelope(other, stanza));
        };
    }

    /**
     * Takes a stanza of a session whose account has its home here.
     *
     * @return fails only if the home is no longer here
     */
    CompletionStage<Void> acceptHere(Sender.Session session, Stanza stanza) {
        Envelope envelope = addressing.envelope(session, stanza);
        boolean undirected = stanza.findTo().isEmpty();
        return accounts.post(session.bare(), home -> sending.pass(home, session, envelope, undirected))
                .thenCompose(Function.identity())
                .exceptionallyCompose(fault -> Homeward.isMoved(fault)
                        ? CompletableFuture.failedStage(fault)
                        : router.refuse(envelope, fault));
    }

    /** No home can be told: the client is answered from here. */
    @SuppressWarnings("NullAway") // Void has no other value
    private Void unreachable(Sender.Session session, Stanza stanza, Throwable fault) {
        Envelope envelope = addressing.envelope(session, stanza);
        StanzaError error = Faults.errorOf("from " + session.jid(), fault);
        if (Refusals.mayAnswer(envelope)) {
            local.find(session.id())
                    .ifPresent(handle -> handle.send(envelope.stanza().toError(error)));
        }
        return null;
    }
}
