package chat.atrium.backend.routing;

import chat.atrium.backend.cluster.Cluster;
import chat.atrium.backend.cluster.Frame;
import chat.atrium.backend.cluster.NodeId;
import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.RemoteLinks;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Brings a stanza to whoever it is for. What it returns never fails: what is refused is answered here. */
@Singleton
public final class Router {

    private static final Logger LOG = Logger.getLogger(Router.class);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Addressing addressing;
    private final Cluster cluster;
    private final AccountHomes accounts;
    private final ReceivingPipeline receiving;
    private final IqDispatcher dispatcher;
    private final RemoteLinks links;
    private final AskedQuestions questions;

    Router(
            Addressing addressing,
            Cluster cluster,
            AccountHomes accounts,
            ReceivingPipeline receiving,
            IqDispatcher dispatcher,
            RemoteLinks links,
            AskedQuestions questions) {
        this.addressing = addressing;
        this.cluster = cluster;
        this.accounts = accounts;
        this.receiving = receiving;
        this.dispatcher = dispatcher;
        this.links = links;
        this.questions = questions;
    }

    /** Routes a stanza; completes when its effect is complete or it has been refused. */
    CompletionStage<Void> route(Envelope envelope) {
        try {
            return switch (envelope.addressee()) {
                case Addressee.Self(BareJid account) -> toAccount(account, envelope);
                case Addressee.Account(BareJid account) -> toAccount(account, envelope);
                case Addressee.Resource resource -> toAccount(resource.jid().bare(), envelope);
                case Addressee.Room room -> toService(room.jid().domain(), envelope);
                case Addressee.Service(Jid jid, Domainpart service) -> toService(service, envelope);
                case Addressee.Server server -> toServer(envelope);
                case Addressee.Remote remote -> links.send(envelope);
            };
        } catch (RuntimeException fault) {
            return refuse(envelope, fault);
        }
    }

    private CompletionStage<Void> toAccount(BareJid account, Envelope envelope) {
        NodeId node = cluster.homeOf(account);
        if (!node.equals(cluster.self())) {
            cluster.send(node, Frame.of(envelope));
            return DONE;
        }
        if (isNewsForNobody(account, envelope)) {
            return DONE;
        }
        return passed(account, envelope)
                .thenCompose(Function.identity())
                .exceptionallyCompose(fault -> refuse(envelope, fault));
    }

    /** What the server itself sends is due to a stanza that was accepted: nobody could be told that it was lost. */
    private CompletionStage<CompletionStage<Void>> passed(BareJid account, Envelope envelope) {
        Function<AccountHome, CompletionStage<Void>> work =
                home -> receiving.pass(home, envelope, answer -> answer(envelope, answer));
        return envelope.sender() instanceof Sender.Local
                ? accounts.insist(account, work)
                : accounts.post(account, work);
    }

    /** Presence for an account that has no sessions: not worth loading it (RFC 6121 §8.5.2.2.2). */
    private boolean isNewsForNobody(BareJid account, Envelope envelope) {
        return envelope.stanza() instanceof Presence presence
                && switch (presence.type()) {
                    case AVAILABLE, UNAVAILABLE, ERROR -> !accounts.isInMemory(account);
                    case PROBE -> envelope.sender() instanceof Sender.Local && !accounts.isInMemory(account);
                    case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> false;
                };
    }

    private CompletionStage<Void> toService(Domainpart address, Envelope envelope) {
        Service service = addressing.findService(address).orElseThrow(Refusals::unavailable);
        NodeId node = cluster.homeOf(service.home(envelope));
        if (!node.equals(cluster.self())) {
            cluster.send(node, Frame.of(envelope));
            return DONE;
        }
        return service.handle(envelope, answer -> answer(envelope, answer))
                .exceptionallyCompose(fault -> refuse(envelope, fault));
    }

    private CompletionStage<Void> toServer(Envelope envelope) {
        if (envelope.stanza() instanceof Iq iq && iq.isRequest()) {
            return dispatcher.dispatch(Target.SERVER, envelope, iq, answer -> answer(envelope, answer));
        }
        if (envelope.stanza() instanceof Iq answer) {
            questions.answered(envelope, answer);
        }
        // Nobody reads what else is sent to the server itself; presence ends here without a word.
        return Refusals.isConversation(envelope.stanza()) ? refuse(envelope, Refusals.unavailable()) : DONE;
    }

    /** Ends the way of a stanza; its sender is told if it may be (RFC 6120 §8.3.1). */
    CompletionStage<Void> refuse(Envelope envelope, Throwable fault) {
        var error = Faults.errorOf("from " + envelope.sender().jid(), fault);
        if (Refusals.mayAnswer(envelope)) {
            answer(envelope, envelope.stanza().toError(error));
        } else {
            LOG.debugf("Ends unanswered: %s", error.condition());
        }
        return DONE;
    }

    /** Brings an answer to the sender of what it answers, however much waits for that sender. */
    private void answer(Envelope answered, Stanza answer) {
        Sender server = new Sender.Local(answered.addressee().jid());
        Envelope envelope = addressing.envelope(server, answer);
        switch (answered.sender()) {
            case Sender.Session session ->
                accounts.insist(session.bare(), home -> receiving.pass(home, envelope, ignored -> {}))
                        .exceptionally(this::unanswered);
            case Sender.Local local -> route(envelope);
            case Sender.Remote remote -> route(envelope);
        }
    }

    private CompletionStage<Void> unanswered(Throwable fault) {
        LOG.debugf("An answer came too late: %s", fault.getMessage());
        return DONE;
    }
}
