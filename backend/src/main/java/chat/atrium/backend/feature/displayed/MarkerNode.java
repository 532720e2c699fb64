package chat.atrium.backend.feature.displayed;

import chat.atrium.backend.feature.pep.PersonalNodes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.displayed.Displayed;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The node with the markers of an account; one that is not there is made for nobody else to see (XEP-0490 §5.2). */
@Singleton
final class MarkerNode implements MarkerPublisher {

    private static final Logger LOG = Logger.getLogger(MarkerNode.class);

    private final PersonalNodes nodes;

    MarkerNode(PersonalNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public void publish(BareJid account, Item marker) {
        nodes.post(account, own -> {
                    own.publish(Displayed.NAMESPACE, marker, NodeConfig.ofPrivate());
                    return own;
                })
                .whenComplete((own, failure) -> {
                    if (failure != null) {
                        LOG.infof("A marker of %s is not published: %s", account, failure.getMessage());
                    }
                });
    }
}
