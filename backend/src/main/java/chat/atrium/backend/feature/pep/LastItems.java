package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.AccessPolicy;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.pubsub.LastItem;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends who comes online the last items of what it wants to hear of: of the own account and of whoever shows it presence
 * (XEP-0163 §4.3.2, XEP-0060 §6.1.7).
 */
@Singleton
final class LastItems {

    private static final String NOTIFY = "+notify";

    private final PubSubHomes homes;
    private final AccountHosts hosts;
    private final AccountHomes accounts;
    private final PublishedNodes published;
    private final Event<ServerEvent> events;

    LastItems(
            PubSubHomes homes,
            AccountHosts hosts,
            AccountHomes accounts,
            PublishedNodes published,
            Event<ServerEvent> events) {
        this.homes = homes;
        this.hosts = hosts;
        this.accounts = accounts;
        this.published = published;
        this.events = events;
    }

    void announced(@Observes ServerEvent.FeaturesAnnounced event) {
        Set<String> wanted = event.features().stream()
                .filter(feature -> feature.endsWith(NOTIFY))
                .map(feature -> feature.substring(0, feature.length() - NOTIFY.length()))
                .collect(Collectors.toUnmodifiableSet());
        if (!wanted.isEmpty()) {
            BareJid account = event.session().bare();
            var _ = homes.insist(account, own -> {
                send(own, event.session(), wanted);
                ofContacts(account, event.session(), wanted);
                return own;
            });
        }
    }

    /** Only those are woken who have something to send. */
    private void ofContacts(BareJid account, FullJid session, Set<String> wanted) {
        List<BareJid> watched = accounts.insist(
                        account,
                        home -> home.find().map(found -> found.watched()).orElse(List.of()))
                .toCompletableFuture()
                .join();
        List<BareJid> local = watched.stream()
                .filter(contact -> contact.domain().equals(account.domain()))
                .toList();
        if (!local.isEmpty()) {
            List<BareJid> owners = List.copyOf(published.owners(local, wanted));
            if (!owners.isEmpty()) {
                events.fire(new ServerEvent.ItemsWanted(owners, session, wanted));
            }
        }
    }

    /** Told on every node: the homes of some of the owners are here. */
    void wanted(@Observes ServerEvent.ItemsWanted event) {
        event.owners().forEach(owner -> homes.insist(owner, home -> send(home, event.session(), event.nodes())));
    }

    /** In the mailbox of the nodes, so that nothing newer is told before. */
    private PubSubHome send(PubSubHome home, FullJid session, Set<String> wanted) {
        NodeHost host = hosts.of(home.jid());
        Asker asker = host.asker(session);
        for (String name : wanted) {
            home.state()
                    .find(name)
                    .filter(node -> isSent(node, asker))
                    .ifPresent(node -> home.sendLast(node, List.of(session)));
        }
        return home;
    }

    private static boolean isSent(NodeState node, Asker asker) {
        return node.config().lastItem() == LastItem.ON_SUB_AND_PRESENCE && AccessPolicy.mayRead(node, asker);
    }
}
