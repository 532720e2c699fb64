package chat.atrium.backend.feature.task;

import chat.atrium.backend.feature.pubsub.NodeRules;
import chat.atrium.backend.feature.room.RoomHomes;
import chat.atrium.backend.port.Memberships;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.TaskSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.LastItem;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** All rooms as those who have tasks; the address of a room is the name of its node. */
@Singleton
public final class TaskHosts {

    private static final String PREFIX = "tasks.";

    /** For those whom the room knows; nobody wants the last task when coming online. */
    private static final NodeConfig CONFIG = NodeConfig.ofPrivate().with(NodeOption.TYPE, Task.XCAL);

    private final RoomHomes rooms;
    private final Memberships memberships;
    private final BareJid service;
    private final NodeRules rules;

    TaskHosts(RoomHomes rooms, Memberships memberships, AtriumSettings settings) {
        TaskSettings limits = settings.tasks();
        this.rooms = rooms;
        this.memberships = memberships;
        this.service = BareJid.of(address(settings.domain()));
        this.rules = new NodeRules(
                CONFIG,
                new NodeRules.Offer(Set.of(AccessModel.WHITELIST), Set.of(LastItem.NEVER)),
                new NodeRules.Quota(1, 1, limits.bytes()),
                settings.pubsub());
    }

    /** The address of the service of a workspace. */
    static Domainpart address(Domainpart workspace) {
        return Domainpart.of(PREFIX + workspace.value());
    }

    BareJid service() {
        return service;
    }

    TaskNode node(BareJid room) {
        return new TaskNode(service, room.toString());
    }

    /** The room whose tasks the node has, whether the room is there or not. */
    Optional<BareJid> findRoom(String node) {
        try {
            return Optional.of(BareJid.parse(node)).filter(memberships::isRoom);
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    /**
     * The room whose tasks the node has.
     *
     * @throws StanzaException {@code item-not-found} if it can be none (XEP-0060 §6.5.9.11)
     */
    BareJid room(String node) {
        return findRoom(node).orElseThrow(TaskHosts::noSuchNode);
    }

    static StanzaException noSuchNode() {
        return new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
    }

    TaskHost of(BareJid room) {
        return new TaskHost(room, service, rules, rooms);
    }
}
