package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.SubscriptionApproval;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Takes what is sent to the service. */
@Singleton
public final class PubSubService implements Service {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final ServiceHost host;
    private final PubSubHomes homes;
    private final PubSubRequests requests;
    private final IqDispatch dispatch;
    private final FanoutDelivery sessions;

    PubSubService(
            ServiceHost host,
            PubSubHomes homes,
            PubSubRequests requests,
            IqDispatch dispatch,
            FanoutDelivery sessions) {
        this.host = host;
        this.homes = homes;
        this.requests = requests;
        this.dispatch = dispatch;
        this.sessions = sessions;
    }

    @Override
    public Optional<Domainpart> findAddress(Domainpart workspace) {
        return Optional.of(ServiceHost.address(workspace));
    }

    @Override
    public CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers) {
        return switch (envelope.stanza()) {
            case Iq iq
            when iq.isRequest() -> {
                requireService(envelope);
                yield dispatch.dispatch(
                        Target.PUBSUB,
                        envelope,
                        iq,
                        envelope.sender() instanceof Sender.Session ? this::answer : answers);
            }
            case Message message
            when !message.isError() -> {
                requireService(envelope);
                yield approve(envelope.sender().jid(), message);
            }
            case Iq iq -> DONE;
            case Message message -> DONE;
            case Presence presence -> DONE;
        };
    }

    /** Nobody lives at the service but itself. */
    private void requireService(Envelope envelope) {
        if (!envelope.addressee().jid().equals(host.owner())) {
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

    /** §8.6: the only messages that the service reads are the answers of owners. */
    private CompletionStage<Void> approve(Jid owner, Message message) {
        if (!SubscriptionApproval.isIn(message)) {
            throw unavailable();
        }
        return SubscriptionApproval.find(message)
                .map(approval -> homes.post(host.owner(), home -> {
                            requests.decide(host, home, owner, approval);
                            return home;
                        })
                        .thenAccept(home -> {}))
                .orElse(DONE);
    }
}
