package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSub;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Answers what is asked about the tasks of a room, one request after the other. */
@Singleton
final class TaskNodesIqHandler implements IqHandler {

    private final PubSubHomes homes;
    private final TaskRequests requests;
    private final TaskHosts hosts;

    TaskNodesIqHandler(PubSubHomes homes, TaskRequests requests, TaskHosts hosts) {
        this.homes = homes;
        this.requests = requests;
        this.hosts = hosts;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.TASKS, Iq.Type.GET, PubSub.NAME),
                new Key(Target.TASKS, Iq.Type.SET, PubSub.NAME),
                new Key(Target.TASKS, Iq.Type.GET, PubSub.OWNER_NAME),
                new Key(Target.TASKS, Iq.Type.SET, PubSub.OWNER_NAME));
    }

    @Override
    public Pace pace() {
        return Pace.AT_HOME;
    }

    @Override
    public CompletionStage<Void> enter(IqRequest request, Runnable work) {
        return homes.post(room(request), home -> {
                    work.run();
                    return home;
                })
                .thenAccept(home -> {});
    }

    @Override
    public Iq handle(IqRequest request) {
        BareJid room = room(request);
        return requests.answer(hosts.of(room), homes.here(room), request);
    }

    /** Every request here is about one node (XEP-0060 §7.2.3.3). */
    private BareJid room(IqRequest request) {
        return hosts.room(NodeOf.find(request.iq().request())
                .orElseThrow(
                        () -> new StanzaException(PubSubCondition.NODEID_REQUIRED.with(ErrorCondition.BAD_REQUEST))));
    }
}
