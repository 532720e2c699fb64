package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.pubsub.PubSub;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Answers what is asked about the nodes of an account, one request after the other (XEP-0163). */
@Singleton
public final class PepIqHandler implements IqHandler {

    private final PubSubHomes homes;
    private final PubSubRequests requests;
    private final AccountHosts hosts;

    public PepIqHandler(PubSubHomes homes, PubSubRequests requests, AccountHosts hosts) {
        this.homes = homes;
        this.requests = requests;
        this.hosts = hosts;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, PubSub.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, PubSub.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, PubSub.OWNER_NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, PubSub.OWNER_NAME));
    }

    @Override
    public Pace pace() {
        return Pace.AT_HOME;
    }

    @Override
    public CompletionStage<Void> enter(IqRequest request, Runnable work) {
        return homes.post(owner(request), home -> {
                    work.run();
                    return home;
                })
                .thenAccept(home -> {});
    }

    @Override
    public Iq handle(IqRequest request) {
        BareJid owner = owner(request);
        return requests.answer(hosts.of(owner), homes.here(owner), request);
    }

    private static BareJid owner(IqRequest request) {
        return request.addressee().jid().bare();
    }
}
