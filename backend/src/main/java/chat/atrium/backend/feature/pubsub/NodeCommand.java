package chat.atrium.backend.feature.pubsub;

/** A pure function over the nodes of an owner: what it needs of clock, chance and storage are its arguments. */
@FunctionalInterface
public interface NodeCommand {

    /**
     * What happens when the command meets the nodes.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException if it is refused; nothing has changed then
     */
    Outcome apply(PubSubState state);
}
