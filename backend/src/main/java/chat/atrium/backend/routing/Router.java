package chat.atrium.backend.routing;

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
    private final Homeward homeward;
    private final AccountHomes accounts;
    private final ReceivingPipeline receiving;
    private final IqDispatcher dispatcher;
    private final RemoteLinks links;
    private final AskedQuestions questions;

    Router(
            Addressing addressing,
            Homeward homeward,
            AccountHomes accounts,
            ReceivingPipeline receiving,
            IqDispatcher dispatcher,
            RemoteLinks links,
            AskedQuestions questions) {
        this.addressing = addressing;
        this.homeward = homeward;
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
        return homeward.at(account, () -> toAccountHere(account, envelope), () -> Frames.toHome(envelope))
                .exceptionallyCompose(fault -> refuse(envelope, fault));
    }

    private CompletionStage<Void> toAccountHere(BareJid account, Envelope envelope) {
        return isNewsForNobody(account, envelope)
                ? DONE
                : passed(account, envelope).thenCompose(Function.identity());
    }

    /** Takes a stanza that another node has routed to a home on this one. */
    CompletionStage<Void> routedHere(Envelope envelope) {
        try {
            return (switch (envelope.addressee()) {
                        case Addressee.Self(BareJid account) -> toAccountHere(account, envelope);
                        case Addressee.Account(BareJid account) -> toAccountHere(account, envelope);
                        case Addressee.Resource resource ->
                            toAccountHere(resource.jid().bare(), envelope);
                        case Addressee.Room room -> toServiceHere(room.jid().domain(), envelope);
                        case Addressee.Service(Jid jid, Domainpart service) -> toServiceHere(service, envelope);
                        case Addressee.Server server -> toServer(envelope);
                        case Addressee.Remote remote -> links.send(envelope);
                    })
                    .exceptionallyCompose(fault -> Homeward.isMoved(fault) ? failed(fault) : refuse(envelope, fault));
        } catch (RuntimeException fault) {
            return refuse(envelope, fault);
        }
    }

    private static CompletionStage<Void> failed(Throwable fault) {
        return CompletableFuture.failedStage(fault);
    }

    /** Whose home has to take the stanza. */
    BareJid home(Envelope envelope) {
        return switch (envelope.addressee()) {
            case Addressee.Self(BareJid account) -> account;
            case Addressee.Account(BareJid account) -> account;
            case Addressee.Resource resource -> resource.jid().bare();
            case Addressee.Room room -> service(room.jid().domain()).home(envelope);
            case Addressee.Service(Jid jid, Domainpart service) ->
                service(service).home(envelope);
            case Addressee.Server server -> server.jid().bare();
            case Addressee.Remote remote -> remote.jid().bare();
        };
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
                    case AVAILABLE, UNAVAILABLE, ERROR -> !accounts.mayHaveSessions(account);
                    case PROBE -> envelope.sender() instanceof Sender.Local && !accounts.mayHaveSessions(account);
                    case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> false;
                };
    }

    private CompletionStage<Void> toService(Domainpart address, Envelope envelope) {
        return homeward.at(
                        service(address).home(envelope),
                        () -> toServiceHere(address, envelope),
                        () -> Frames.toHome(envelope))
                .exceptionallyCompose(fault -> refuse(envelope, fault));
    }

    private CompletionStage<Void> toServiceHere(Domainpart address, Envelope envelope) {
        return service(address).handle(envelope, answer -> answer(envelope, answer));
    }

    private Service service(Domainpart address) {
        return addressing.findService(address).orElseThrow(Refusals::unavailable);
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
                homeward.at(
                                session.bare(),
                                () -> accounts.insist(
                                                session.bare(), home -> receiving.pass(home, envelope, ignored -> {}))
                                        .thenCompose(Function.identity()),
                                () -> Frames.toHome(envelope))
                        .exceptionally(this::unanswered);
            case Sender.Local local -> route(envelope);
            case Sender.Remote remote -> route(envelope);
        }
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private Void unanswered(Throwable fault) {
        LOG.debugf("An answer came too late: %s", fault.getMessage());
        return null;
    }
}
