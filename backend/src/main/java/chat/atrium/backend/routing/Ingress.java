package chat.atrium.backend.routing;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.LocalSessions;
import chat.atrium.backend.session.UnknownSessionException;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stream.StreamError;
import chat.atrium.protocol.stream.StreamErrorCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Where every stanza enters: those of clients by the mailbox of their account, all others on the caller's thread. */
@ApplicationScoped
public class Ingress implements StanzaIngress {

    private static final StreamError LOST =
            StreamError.of(StreamErrorCondition.INTERNAL_SERVER_ERROR, "this session is not known any more");

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
                                () -> Frames.fromSession(session, stanza),
                                answer -> Frames.accepted(session, answer))
                        .exceptionallyCompose(fault -> failed(session, stanza, fault));
            case Sender.Local other -> router.route(addressing.envelope(other, stanza));
            case Sender.Remote other -> router.route(addressing.envelope(other, stanza));
        };
    }

    /**
     * Takes a stanza of a session whose account has its home here.
     *
     * @return fails only if the home is no longer here, or does not know the session
     */
    CompletionStage<Void> acceptHere(Sender.Session session, Stanza stanza) {
        Envelope envelope = addressing.envelope(session, stanza);
        boolean undirected = stanza.findTo().isEmpty();
        return accounts.post(session.bare(), home -> sending.pass(home, session, envelope, undirected))
                .thenCompose(Function.identity())
                .exceptionallyCompose(fault -> Homeward.isMoved(fault) || isUnknown(fault)
                        ? CompletableFuture.failedStage(fault)
                        : router.refuse(envelope, fault));
    }

    private CompletionStage<Void> failed(Sender.Session session, Stanza stanza, Throwable fault) {
        if (isUnknown(fault)) {
            // Promise 2: what it sends is not handled. It ends, and its client says it again in another one.
            local.find(session.id()).ifPresent(handle -> handle.close(LOST));
            return CompletableFuture.failedStage(fault);
        }
        unreachable(session, stanza, fault);
        return CompletableFuture.completedStage(null);
    }

    /** True if the home did nothing, as it does not know the session. */
    static boolean isUnknown(Throwable fault) {
        return fault instanceof UnknownSessionException
                || fault instanceof CompletionException wrapped
                        && wrapped.getCause() instanceof UnknownSessionException;
    }

    /** No home can be told: the client is answered from here. */
    private void unreachable(Sender.Session session, Stanza stanza, Throwable fault) {
        Envelope envelope = addressing.envelope(session, stanza);
        StanzaError error = Faults.errorOf("from " + session.jid(), fault);
        if (Refusals.mayAnswer(envelope)) {
            local.find(session.id())
                    .ifPresent(handle -> handle.send(envelope.stanza().toError(error)));
        }
    }
}
