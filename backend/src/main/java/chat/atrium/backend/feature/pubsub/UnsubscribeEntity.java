package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.ErrorType;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.PubSubCondition;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;

/** Somebody ends a subscription of one of the own addresses (XEP-0060 §6.2). */
record UnsubscribeEntity(Asker by, String node, Jid jid) implements NodeCommand {

    @Override
    public Outcome apply(PubSubState state) {
        if (!jid.bare().equals(by.bare())) {
            throw AccessPolicy.forbidden(); // §6.2.3.3
        }
        NodeState target = state.find(node).orElseThrow(() -> AccessPolicy.noSuchNode(by)); // §6.2.3.4
        if (target.subscription(jid) == SubscriptionState.NONE) {
            if (by.isStranger()) {
                throw AccessPolicy.noSuchNode(by);
            }
            // §6.2.3.2
            throw new StanzaException(PubSubCondition.NOT_SUBSCRIBED
                    .with(ErrorCondition.UNEXPECTED_REQUEST)
                    .withType(ErrorType.CANCEL));
        }
        return Outcome.from(state)
                .change(target.with(jid, SubscriptionState.NONE))
                .store(new NodeRow.SubscriptionStored(node, jid, SubscriptionState.NONE))
                .build();
    }
}
