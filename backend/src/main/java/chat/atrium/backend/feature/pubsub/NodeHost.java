package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import java.util.List;

/**
 * Whom nodes belong to, an account or a service, as far as the core must know it. Called in the mailbox of the home of
 * the nodes; may wait.
 */
public interface NodeHost {

    /** Who has the nodes. */
    BareJid owner();

    /** Whence subscribers are told. */
    default BareJid address() {
        return owner();
    }

    NodeRules rules();

    /** What is known of somebody who asks. */
    Asker asker(Jid entity);

    /** The same asker, as one who may make nodes if that is so. */
    default Asker maker(Asker asker) {
        return asker;
    }

    /** Who is asked whether somebody may subscribe; nobody, if owners look for themselves. */
    default List<BareJid> approvers(NodeState node) {
        return List.of();
    }

    /** Who is told of what happens at a node: its subscribers, and who wants to hear of it without having subscribed. */
    List<Jid> audience(NodeState node);
}
