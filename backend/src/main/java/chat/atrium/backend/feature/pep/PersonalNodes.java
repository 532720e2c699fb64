package chat.atrium.backend.feature.pep;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.protocol.jid.BareJid;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The nodes of accounts, for features that keep something there in the account's own name. */
@Singleton
public final class PersonalNodes {

    private final PubSubHomes homes;
    private final PubSubRequests requests;
    private final AccountHosts hosts;

    public PersonalNodes(PubSubHomes homes, PubSubRequests requests, AccountHosts hosts) {
        this.homes = homes;
        this.requests = requests;
        this.hosts = hosts;
    }

    /** Runs work in the mailbox of the account's nodes, where it may wait for storage. */
    public <T> CompletionStage<T> post(BareJid account, Function<OwnNodes, T> work) {
        return homes.insist(account, home -> work.apply(new OwnNodes(requests, hosts.of(account), home)));
    }
}
