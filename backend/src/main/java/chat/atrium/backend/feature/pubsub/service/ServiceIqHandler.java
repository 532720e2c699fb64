package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.pubsub.PubSub;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Answers what is asked about the nodes of the service, one request after the other. */
@Singleton
public final class ServiceIqHandler implements IqHandler {

    private final PubSubHomes homes;
    private final PubSubRequests requests;
    private final ServiceHost host;

    ServiceIqHandler(PubSubHomes homes, PubSubRequests requests, ServiceHost host) {
        this.homes = homes;
        this.requests = requests;
        this.host = host;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.PUBSUB, Iq.Type.GET, PubSub.NAME),
                new Key(Target.PUBSUB, Iq.Type.SET, PubSub.NAME),
                new Key(Target.PUBSUB, Iq.Type.GET, PubSub.OWNER_NAME),
                new Key(Target.PUBSUB, Iq.Type.SET, PubSub.OWNER_NAME));
    }

    @Override
    public Pace pace() {
        return Pace.AT_HOME;
    }

    @Override
    public CompletionStage<Void> enter(IqRequest request, Runnable work) {
        return homes.post(host.owner(), home -> {
                    work.run();
                    return home;
                })
                .thenAccept(home -> {});
    }

    @Override
    public Iq handle(IqRequest request) {
        return requests.answer(host, homes.here(host.owner()), request);
    }
}
