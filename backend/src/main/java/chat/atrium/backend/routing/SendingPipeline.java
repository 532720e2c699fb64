package chat.atrium.backend.routing;

import chat.atrium.backend.feature.archive.ArchivePolicy;
import chat.atrium.backend.feature.presence.OutgoingPresence;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.PresenceStep;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.SessionListener;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.port.Verdict;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.SessionState;
import chat.atrium.backend.session.UnknownSessionException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The sender's side, inside the mailbox of the sender's home. */
@Singleton
public final class SendingPipeline {

    private static final Logger LOG = Logger.getLogger(SendingPipeline.class);
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Pipeline<Message> messages;
    private final Pipeline<Message> behindBar;
    private final AccountHomes accounts;
    private final CommitBar bar;
    private final List<SessionListener> listeners;
    private final Pipeline<Presence> presences;
    private final OutgoingPresence presence;
    private final Router router;

    SendingPipeline(
            @All List<MessageStep> messages,
            @All List<PresenceStep> presences,
            OutgoingPresence presence,
            @All List<SessionListener> listeners,
            AccountHomes accounts,
            CommitBar bar,
            Router router) {
        PipelineOrder.requireListed(messages, PipelineOrder.SENDING_MESSAGE, PipelineOrder.RECEIVING_MESSAGE);
        PipelineOrder.requireListed(presences, PipelineOrder.SENDING_PRESENCE, PipelineOrder.RECEIVING_PRESENCE);
        Pipeline<Message> all = new Pipeline<>(PipelineOrder.SENDING_MESSAGE, messages);
        this.messages = all.before(Phase.ARCHIVE);
        this.behindBar = all.behind(Phase.ARCHIVE);
        this.accounts = accounts;
        this.bar = bar;
        this.listeners = listeners;
        this.presences = new Pipeline<>(PipelineOrder.SENDING_PRESENCE, presences);
        this.presence = presence;
        this.router = router;
    }

    /**
     * Takes a stanza of one of the account's sessions.
     *
     * @param undirected true if the client did not say to whom
     * @throws StanzaException if the stanza is refused
     * @throws UnknownSessionException if there is no such session, or no longer
     */
    CompletionStage<Void> pass(AccountHome home, Sender.Session sender, Envelope envelope, boolean undirected) {
        AccountState account = home.account();
        if (account.findSession(sender.jid())
                .filter(session -> session.id().equals(sender.id()))
                .isEmpty()) {
            throw new UnknownSessionException(sender.jid());
        }
        Passage passage = new Passage(Side.SENDING, envelope, account, List.of());
        return switch (envelope.stanza()) {
            case Iq iq -> router.route(envelope);
            case Message message ->
                switch (messages.run(message, passage)) {
                    case Verdict.Proceed<Message>(Message changed, List<Delivery> copies) ->
                        send(home, envelope.with(changed));
                    case Verdict.Refuse<Message> refuse -> throw refused(refuse);
                    case Verdict.Drop<Message> drop -> dropped(drop);
                };
            case Presence stanza ->
                switch (presences.run(stanza, passage)) {
                    case Verdict.Proceed<Presence>(Presence changed, List<Delivery> copies) -> {
                        copies.forEach(home.attached()::deliver);
                        CompletionStage<Void> told = apply(
                                home,
                                sender.jid(),
                                presence.command(
                                        sender.jid(),
                                        changed,
                                        envelope.addressee().jid(),
                                        undirected));
                        yield OutgoingPresence.travelsOn(changed, undirected)
                                ? router.route(envelope.with(changed))
                                : told;
                    }
                    case Verdict.Refuse<Presence> refuse -> throw refused(refuse);
                    case Verdict.Drop<Presence> drop -> dropped(drop);
                };
        };
    }

    /**
     * First to the recipient, then into one's own archive (promise 3); a message to oneself is in there already. What one
     * has sent to several recipients comes there in the order in which it was sent, whoever of them is slow.
     */
    private CompletionStage<Void> send(AccountHome home, Envelope envelope) {
        CompletionStage<Void> routed = router.route(envelope);
        BareJid account = home.jid();
        Message message = (Message) envelope.stanza();
        if (envelope.addressee().jid().bare().equals(account)) {
            return routed;
        }
        ArchivePolicy.Decision decision = bar.decide(home, Side.SENDING, message);
        Jid sender = envelope.sender().jid();
        if (!decision.kept()) {
            var _ = copyInOrder(home, envelope, message);
            return routed;
        }
        CompletionStage<CompletionStage<Void>> inArchive = home.copies()
                .inTurn(
                        sender,
                        () -> routed.thenCompose(done -> accounts.insist(
                                account,
                                now -> bar.keep(
                                        now,
                                        Side.SENDING,
                                        decision,
                                        message,
                                        passed -> copy(passed.home(), envelope, passed.message())))));
        return inArchive.thenCompose(Function.identity());
    }

    private CompletionStage<Void> copyInOrder(AccountHome home, Envelope envelope, Message message) {
        Jid sender = envelope.sender().jid();
        Function<AccountHome, CompletionStage<Void>> copy =
                here -> bar.inOrder(here, sender, now -> copy(now, envelope, message));
        return home.copies().isWaiting(sender)
                ? home.copies()
                        .inTurn(sender, () -> accounts.insist(home.jid(), copy).thenCompose(Function.identity()))
                : copy.apply(home);
    }

    /** What the other clients of the sender get. */
    private CompletionStage<Void> copy(AccountHome home, Envelope envelope, Message message) {
        Passage passage = new Passage(Side.SENDING, envelope, home.account(), List.of());
        if (behindBar.run(message, passage) instanceof Verdict.Proceed<Message>(Message same, List<Delivery> copies)) {
            copies.forEach(home.attached()::deliver);
        }
        return DONE;
    }

    private CompletionStage<Void> apply(AccountHome home, FullJid session, AccountCommand command) {
        Optional<SessionState> before = home.account().findSession(session);
        CompletionStage<Void> told = home.carryOut(command);
        AccountState after = home.account();
        after.findSession(session).ifPresent(now -> tell(before, after, now));
        return told;
    }

    /** Tells the listeners what has become of a session. */
    private void tell(Optional<SessionState> before, AccountState account, SessionState now) {
        if (now.takesMessages() && before.filter(SessionState::takesMessages).isEmpty()) {
            listeners.forEach(listener -> listener.available(account, now));
        }
        if (!before.flatMap(SessionState::findPresence).equals(now.findPresence())) {
            listeners.forEach(listener -> listener.presenceChanged(account, now));
        }
    }

    static <S extends Stanza> StanzaException refused(Verdict.Refuse<S> refuse) {
        LOG.debugf("Refused with %s: %s", refuse.error().condition(), refuse.reason());
        return new StanzaException(refuse.error());
    }

    static <S extends Stanza> CompletionStage<Void> dropped(Verdict.Drop<S> drop) {
        LOG.debugf("Dropped: %s", drop.reason());
        return DONE;
    }
}
