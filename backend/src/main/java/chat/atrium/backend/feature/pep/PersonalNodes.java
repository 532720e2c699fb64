package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.PubSubHome;
import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** The nodes of accounts, for features that keep something there in the account's own name. */
@Singleton
public final class PersonalNodes {

    private final PubSubHomes homes;
    private final AccountHosts hosts;

    public PersonalNodes(PubSubHomes homes, AccountHosts hosts) {
        this.homes = homes;
        this.hosts = hosts;
    }

    /** Runs work in the mailbox of the account's nodes, where it may wait for storage. */
    public <T> CompletionStage<T> post(BareJid account, BiFunction<NodeHost, PubSubHome, T> work) {
        return homes.insist(account, home -> work.apply(hosts.of(account), home));
    }
}
