package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.AccessPolicy;
import chat.atrium.backend.feature.pubsub.Asker;
import chat.atrium.backend.feature.pubsub.NodeHost;
import chat.atrium.backend.feature.pubsub.NodeRules;
import chat.atrium.backend.feature.pubsub.NodeState;
import chat.atrium.backend.feature.room.RoomHomes;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import chat.atrium.protocol.xep.pubsub.SubscriptionState;
import java.util.ArrayList;
import java.util.List;

/**
 * A room as one who has a node with tasks: the room says, each time anew, who may do what ({@code docs/xep-tasks.md} §4).
 * Waits for the mailbox of the room, which never waits for that of the tasks.
 *
 * @param address of the service, whence subscribers are told
 */
record TaskHost(BareJid owner, BareJid address, NodeRules rules, RoomHomes rooms) implements NodeHost {

    @Override
    public Asker asker(Jid entity) {
        return asker(room(), entity);
    }

    /**
     * What the room is now.
     *
     * @throws chat.atrium.protocol.stanza.StanzaException {@code item-not-found} if it is not there
     */
    private RoomState room() {
        return rooms.insist(owner, home -> home.find().filter(found -> !found.isLocked()))
                .toCompletableFuture()
                .join()
                .orElseThrow(TaskHosts::noSuchNode);
    }

    /** The node with the tasks, named as the room is. */
    String node() {
        return owner.toString();
    }

    /** True for those who belong to the room. */
    boolean mayRead(Jid entity) {
        return affiliation(room().association(entity.bare())).mayRead();
    }

    private static Asker asker(RoomState room, Jid entity) {
        return Asker.visitor(entity, affiliation(room.association(entity.bare())));
    }

    private static Affiliation affiliation(Association association) {
        return switch (association.affiliation()) {
            case OWNER, ADMIN -> Affiliation.OWNER;
            case MEMBER -> Affiliation.PUBLISHER;
            case NONE -> association.isMember() ? Affiliation.PUBLISHER : Affiliation.NONE;
            case OUTCAST -> Affiliation.OUTCAST;
        };
    }

    /** The addresses that are subscribed, of those who belong to the room now. */
    @Override
    public List<Jid> audience(NodeState node) {
        RoomState room = room();
        List<Jid> audience = new ArrayList<>();
        node.subscriptions().forEach((subscriber, state) -> {
            if (state == SubscriptionState.SUBSCRIBED && AccessPolicy.mayRead(node, asker(room, subscriber))) {
                audience.add(subscriber);
            }
        });
        return audience;
    }
}
