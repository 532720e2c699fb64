package chat.atrium.backend.feature.pubsub;

import chat.atrium.backend.home.HomeTable;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The homes of the nodes whose owners have their home on this node of the cluster. */
@ApplicationScoped
public class PubSubHomes implements Homes {

    private final HomeTable<PubSubHome> homes;

    public PubSubHomes(
            PubSubRepository repository,
            FanoutDelivery delivery,
            Event<ServerEvent> events,
            InstantSource clock,
            AtriumSettings settings) {
        int ofAccount = settings.limits().mailbox();
        int ofService = settings.pubsub().serviceMailbox();
        this.homes = new HomeTable<>(
                owner -> new PubSubHome(
                        owner,
                        new Mailbox(Thread::startVirtualThread, owner.isDomain() ? ofService : ofAccount),
                        repository,
                        delivery,
                        events::fire,
                        settings.pubsub()),
                clock);
    }

    /** Runs the work in the mailbox of the owner's nodes; fails if too much waits there. */
    public <T> CompletionStage<T> post(BareJid owner, Function<PubSubHome, T> work) {
        return homes.post(owner, work);
    }

    /** Runs work in the mailbox of the owner's nodes that must be done, however much waits there. */
    public <T> CompletionStage<T> insist(BareJid owner, Function<PubSubHome, T> work) {
        return homes.insist(owner, work);
    }

    /** The home for work that its mailbox is running now. */
    public PubSubHome here(BareJid owner) {
        return homes.here(owner);
    }

    @Override
    public HomeTable<PubSubHome> table() {
        return homes;
    }

    /** Services look after their nodes themselves: some of these go with their owners. */
    void deleted(@Observes ServerEvent.AccountDeleted event) {
        homes.inMemory().stream()
                .filter(owner -> !owner.isDomain())
                .forEach(owner -> homes.insist(owner, home -> {
                    home.forget(event.account());
                    return home;
                }));
    }
}
