package chat.atrium.backend.feature.pubsub;

/** The node of a command that only owners may give. */
final class OwnedNode {

    private OwnedNode() {}

    /**
     * Finds it.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code forbidden} to whoever does not own it, whether it is
     *     there or not; {@code item-not-found} to who would (XEP-0060 §8.2.3)
     */
    static NodeState of(PubSubState state, String node, Asker by) {
        NodeState found =
                state.find(node).orElseThrow(() -> by.owns() ? AccessPolicy.noSuchNode(by) : AccessPolicy.forbidden());
        if (!AccessPolicy.isOwner(found, by)) {
            throw AccessPolicy.forbidden();
        }
        return found;
    }
}
