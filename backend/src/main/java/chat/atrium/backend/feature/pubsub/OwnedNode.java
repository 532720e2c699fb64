package chat.atrium.backend.feature.pubsub;

/** The node of a command that only owners may give. */
final class OwnedNode {

    private OwnedNode() {}

    /**
     * Finds it.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code forbidden} to whoever does not own it, at an account
     *     whether it is there or not; {@code item-not-found} to who may know that it is not there (XEP-0060 §8.2.3)
     */
    static NodeState of(PubSubState state, String node, Asker by) {
        NodeState found = state.find(node).orElseThrow(() -> AccessPolicy.nothingToChange(by));
        if (!AccessPolicy.isOwner(found, by)) {
            throw AccessPolicy.forbidden();
        }
        return found;
    }
}
