package chat.atrium.backend.routing;

import chat.atrium.backend.feature.archive.ArchivePolicy;
import chat.atrium.backend.feature.message.DeliveryDecision;
import chat.atrium.backend.feature.message.DeliveryRules;
import chat.atrium.backend.feature.presence.IncomingPresence;
import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Delivery;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.MessageStep;
import chat.atrium.backend.port.Passage;
import chat.atrium.backend.port.Phase;
import chat.atrium.backend.port.PresenceStep;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Side;
import chat.atrium.backend.port.Verdict;
import chat.atrium.backend.routing.CommitBar.Passed;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountState;
import chat.atrium.backend.session.SessionState;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The recipient's side, inside the mailbox of the recipient's home. */
@Singleton
public final class ReceivingPipeline {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final Pipeline<Message> messages;
    private final Pipeline<Message> behindBar;
    private final Pipeline<Presence> presences;
    private final IncomingPresence presence;
    private final IqDispatcher dispatcher;
    private final CommitBar bar;

    ReceivingPipeline(
            @All List<MessageStep> messages,
            @All List<PresenceStep> presences,
            IncomingPresence presence,
            IqDispatcher dispatcher,
            CommitBar bar) {
        Pipeline<Message> all = new Pipeline<>(PipelineOrder.RECEIVING_MESSAGE, messages);
        this.messages = all.before(Phase.ARCHIVE);
        this.behindBar = all.behind(Phase.ARCHIVE);
        this.presences = new Pipeline<>(PipelineOrder.RECEIVING_PRESENCE, presences);
        this.presence = presence;
        this.dispatcher = dispatcher;
        this.bar = bar;
    }

    /**
     * Takes a stanza for the account or one of its resources.
     *
     * @param answers gets the answer of a request that the account itself is asked
     * @throws chat.atrium.protocol.stanza.StanzaException if the stanza is refused
     */
    CompletionStage<Void> pass(AccountHome home, Envelope envelope, Consumer<Iq> answers) {
        Optional<AccountState> found = home.find();
        if (found.isEmpty()) {
            return toNobody(envelope, answers);
        }
        AccountState account = found.get();
        return switch (envelope.stanza()) {
            case Iq iq -> receive(home, envelope, iq, answers);
            case Message message -> receive(home, envelope, message, account);
            case Presence received -> receive(home, envelope, received, account);
        };
    }

    private CompletionStage<Void> receive(AccountHome home, Envelope envelope, Message message, AccountState account) {
        if (DeliveryRules.of(message, envelope.addressee(), account)
                instanceof DeliveryDecision.Bounce(StanzaError error)) {
            throw new StanzaException(error);
        }
        return switch (messages.run(message, new Passage(Side.RECEIVING, envelope, account, List.of()))) {
            case Verdict.Proceed<Message>(Message changed, List<Delivery> copies) -> passBar(home, envelope, changed);
            case Verdict.Refuse<Message> refuse -> throw SendingPipeline.refused(refuse);
            case Verdict.Drop<Message> drop -> SendingPipeline.dropped(drop);
        };
    }

    private CompletionStage<Void> passBar(AccountHome home, Envelope envelope, Message message) {
        ArchivePolicy.Decision decision = bar.decide(home, Side.RECEIVING, message);
        return decision.kept()
                ? bar.keep(home, Side.RECEIVING, decision, message, passed -> handOut(envelope, passed))
                : bar.inOrder(
                        home,
                        envelope.sender().jid(),
                        now -> handOut(envelope, new Passed(now, message, OptionalLong.empty())));
    }

    /** The sessions may be others than when the message came; so it is decided now who gets it. */
    private CompletionStage<Void> handOut(Envelope envelope, Passed passed) {
        AccountHome home = passed.home();
        AccountState account = home.account();
        DeliveryDecision decision = DeliveryRules.of(passed.message(), envelope.addressee(), account);
        if (passed.archived().isEmpty() && decision instanceof DeliveryDecision.Away) {
            throw Refusals.unavailable();
        }
        List<FullJid> recipients = home.recipients(decision.recipients());
        Passage passage = new Passage(Side.RECEIVING, envelope, account, recipients);
        return switch (behindBar.run(passed.message(), passage)) {
            case Verdict.Proceed<Message>(Message message, List<Delivery> copies) -> {
                home.handOut(message, passed.archived(), recipients);
                copies.forEach(home.attached()::deliver);
                yield DONE;
            }
            case Verdict.Refuse<Message> refuse -> throw SendingPipeline.refused(refuse);
            case Verdict.Drop<Message> drop -> SendingPipeline.dropped(drop);
        };
    }

    private CompletionStage<Void> receive(
            AccountHome home, Envelope envelope, Presence received, AccountState account) {
        return switch (presences.run(received, new Passage(Side.RECEIVING, envelope, account, List.of()))) {
            case Verdict.Proceed<Presence>(Presence changed, List<Delivery> copies) ->
                bar.inOrder(home, envelope.sender().jid(), now -> {
                    copies.forEach(now.attached()::deliver);
                    return now.carryOut(presence.command(envelope, changed));
                });
            case Verdict.Refuse<Presence> refuse -> throw SendingPipeline.refused(refuse);
            case Verdict.Drop<Presence> drop -> SendingPipeline.dropped(drop);
        };
    }

    /**
     * RFC 6121 §8.5.1: the same as to an account with nobody there, but that no message waits where nobody will come. So
     * a request goes to its handler here too, which answers what it answers to strangers.
     */
    private CompletionStage<Void> toNobody(Envelope envelope, Consumer<Iq> answers) {
        boolean toAccount = !(envelope.addressee() instanceof Addressee.Resource);
        return switch (envelope.stanza()) {
            case Iq iq when toAccount && iq.isRequest() -> dispatcher.dispatch(Target.ACCOUNT, envelope, iq, answers);
            case Iq iq when iq.isRequest() -> throw Refusals.unavailable();
            case Message message when Refusals.isConversation(message) -> throw Refusals.unavailable();
            case Iq iq -> DONE;
            case Message message -> DONE;
            case Presence received -> DONE;
        };
    }

    private CompletionStage<Void> receive(AccountHome home, Envelope envelope, Iq iq, Consumer<Iq> answers) {
        if (envelope.addressee() instanceof Addressee.Resource(FullJid resource)) {
            return bar.inOrder(home, envelope.sender().jid(), now -> {
                AccountState account = now.account();
                // RFC 6121 §8.5.3.2.3: nobody is there; §8.5.3.1: nobody is to be seen. Answers go to whoever has
                // asked.
                SessionState session = account.findSession(resource)
                        .filter(found -> !iq.isRequest() || mayAsk(envelope.sender(), account, found))
                        .orElseThrow(Refusals::unavailable);
                now.attached().deliver(new Delivery(session.jid(), iq));
                return DONE;
            });
        }
        // RFC 6121 §8.5.2.1.3: the server answers for the account; a result or error to it answers nothing.
        return iq.isRequest() ? dispatcher.dispatch(Target.ACCOUNT, envelope, iq, answers) : DONE;
    }

    /** True for the server, and for those who know already that the session is there. */
    private static boolean mayAsk(Sender sender, AccountState account, SessionState session) {
        return sender instanceof Sender.Local
                || account.showsPresenceTo(sender.jid())
                || session.isShownTo(sender.jid());
    }
}
