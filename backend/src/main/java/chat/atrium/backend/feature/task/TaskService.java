package chat.atrium.backend.feature.task;

import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Takes what is sent to the service, where the home of the room is that it is about. */
@Singleton
final class TaskService implements Service {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final TaskHosts hosts;
    private final IqDispatch dispatch;
    private final FanoutDelivery sessions;

    TaskService(TaskHosts hosts, IqDispatch dispatch, FanoutDelivery sessions) {
        this.hosts = hosts;
        this.dispatch = dispatch;
        this.sessions = sessions;
    }

    @Override
    public Optional<Domainpart> findAddress(Domainpart workspace) {
        return Optional.of(TaskHosts.address(workspace));
    }

    /** Decision 0022: what is not about a room is answered where its sender is at home. */
    @Override
    public BareJid home(Envelope envelope) {
        Optional<String> node =
                envelope.stanza() instanceof Iq iq && iq.isRequest() ? NodeOf.find(iq.request()) : Optional.empty();
        return node.flatMap(hosts::findRoom).orElseGet(() -> envelope.sender().bare());
    }

    @Override
    public CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers) {
        return switch (envelope.stanza()) {
            case Iq iq
            when iq.isRequest() -> {
                requireService(envelope);
                yield dispatch.dispatch(
                        Target.TASKS,
                        envelope,
                        iq,
                        envelope.sender() instanceof Sender.Session ? this::answer : answers);
            }
            case Message message when !message.isError() -> throw unavailable();
            case Iq iq -> DONE;
            case Message message -> DONE;
            case Presence presence -> DONE;
        };
    }

    /** Nobody lives at the service but itself. */
    private void requireService(Envelope envelope) {
        if (!envelope.addressee().jid().equals(hosts.service())) {
            throw unavailable();
        }
    }

    private static StanzaException unavailable() {
        return new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
    }

    /** By the same way as events to sessions, so that neither overtakes the other. */
    private void answer(Iq iq) {
        Jid asker = iq.findTo().orElseThrow();
        sessions.deliver(new Fanout(Stanza.to(iq, null), List.of(asker)));
    }
}
