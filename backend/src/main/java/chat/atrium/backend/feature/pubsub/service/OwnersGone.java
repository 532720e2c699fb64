package chat.atrium.backend.feature.pubsub.service;

import chat.atrium.backend.feature.pubsub.PubSubHomes;
import chat.atrium.backend.feature.pubsub.PubSubRequests;
import chat.atrium.backend.home.HomeMovedException;
import chat.atrium.backend.port.ServerEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Lets the nodes of the service forget a deleted account; told on every node of the cluster, done at the home. */
@Singleton
final class OwnersGone {

    private static final Logger LOG = Logger.getLogger(OwnersGone.class);

    private final PubSubHomes homes;
    private final PubSubRequests requests;
    private final ServiceHost host;

    OwnersGone(PubSubHomes homes, PubSubRequests requests, ServiceHost host) {
        this.homes = homes;
        this.requests = requests;
        this.host = host;
    }

    void deleted(@Observes ServerEvent.AccountDeleted event) {
        var _ = homes.insist(host.owner(), home -> {
                    requests.forget(host, home, event.account());
                    return home;
                })
                .whenComplete((home, failure) -> {
                    if (failure != null && !(failure instanceof HomeMovedException)) {
                        LOG.errorf(failure, "Nodes still know %s, who is deleted", event.account());
                    }
                });
    }
}
