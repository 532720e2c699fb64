package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.AccessPolicy;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeRules;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.port.Capabilities;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.backend.session.AccountState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import chat.atrium.protocol.xep.roster.RosterItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An account as a pubsub service of its own (XEP-0163 §1): it asks the account's home who is who. */
record AccountHost(BareJid owner, NodeRules rules, AccountHomes accounts, Capabilities capabilities)
        implements NodeHost {

    @Override
    public Asker asker(Jid entity) {
        return entity.bare().equals(owner)
                ? Asker.owner(entity)
                : ask(account -> account.map(found -> asker(found, entity)))
                        .orElseGet(() -> Asker.of(entity, false, Set.of()));
    }

    private static Asker asker(AccountState account, Jid entity) {
        if (entity.bare().equals(account.jid())) {
            return Asker.owner(entity);
        }
        Set<String> groups =
                account.findContact(entity.bare()).map(RosterItem::groups).orElse(Set.of());
        return Asker.of(entity, account.showsPresenceTo(entity), groups);
    }

    /**
     * Those who have subscribed, and without that the account itself and whoever gets its presence, at those resources
     * that announce it (XEP-0060 §9.1, §9.2); all of them only if they may read the node now.
     */
    @Override
    public List<Jid> audience(NodeState node) {
        return ask(account -> account.map(found -> audience(found, node))).orElse(List.of());
    }

    private List<Jid> audience(AccountState account, NodeState node) {
        List<Jid> audience = new ArrayList<>();
        Set<BareJid> served = new LinkedHashSet<>();
        node.subscriptions().forEach((subscriber, state) -> {
            if (state == SubscriptionState.SUBSCRIBED && AccessPolicy.mayRead(node, asker(account, subscriber))) {
                audience.add(subscriber);
                served.add(subscriber.bare());
            }
        });
        String wanted = node.name() + "+notify";
        List<BareJid> contacts = new ArrayList<>(account.subscribers());
        contacts.add(account.jid());
        for (BareJid contact : contacts) {
            List<FullJid> resources = capabilities.announcing(contact, wanted);
            if (!resources.isEmpty()
                    && !served.contains(contact)
                    && AccessPolicy.mayRead(node, asker(account, contact))) {
                audience.addAll(resources);
            }
        }
        return audience;
    }

    /** The account is not loaded if it does not exist; this waits in the mailbox of the nodes, never in the account's. */
    private <T> T ask(Function<Optional<AccountState>, T> question) {
        return accounts.insist(owner, home -> question.apply(home.find()))
                .toCompletableFuture()
                .join();
    }
}
