package chat.atrium.backend.port;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.xep.pubsub.Item;
import java.util.List;
import java.util.Set;

/** Something that happened and that features besides its own may want to know; fired as a CDI event. */
public sealed interface ServerEvent {

    /**
     * An account was made.
     *
     * @param member true if it belongs to the team (first run, owner setting, invitation), false for open registration
     */
    record AccountCreated(BareJid account, boolean member) implements ServerEvent {}

    /** An account was deleted; its sessions are to be ended. */
    record AccountDeleted(BareJid account) implements ServerEvent {}

    /** The password was changed; other sessions may live on, tokens may not. */
    record PasswordChanged(BareJid account) implements ServerEvent {}

    /** The name under which an account is shown has changed; the profile is stored already. */
    record ProfileRenamed(BareJid account) implements ServerEvent {}

    /** The team has another name; it is stored already. */
    record WorkspaceRenamed(Domainpart workspace, String name) implements ServerEvent {}

    /**
     * People have come to belong to a room, or do no more, or have another part in it than before; it is stored already.
     * Observers must not wait.
     */
    record MembersChanged(BareJid room, Set<BareJid> accounts) implements ServerEvent {
        public MembersChanged {
            accounts = Set.copyOf(accounts);
        }
    }

    /** The picture in the vCard of an account is another, and stored already; {@code hash} is "" for none. */
    record PictureChanged(BareJid account, String hash) implements ServerEvent {}

    /**
     * An item of a node was published and is committed; fired in the mailbox of the nodes, in order.
     *
     * @param owner whom the node belongs to
     */
    record ItemStored(BareJid owner, String node, Item item) implements ServerEvent {}

    /** Items of a node are gone: taken back, pushed out by newer ones, or with the node; fired as {@link ItemStored}. */
    record ItemsRemoved(BareJid owner, String node, List<String> ids) implements ServerEvent {
        public ItemsRemoved {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A session has come online and wants the last items of nodes of others; each owner's home sends them.
     *
     * @param nodes whose items the session wants
     */
    record ItemsWanted(List<BareJid> owners, FullJid session, Set<String> nodes) implements ServerEvent {
        public ItemsWanted {
            owners = List.copyOf(owners);
            nodes = Set.copyOf(nodes);
        }
    }

    /**
     * A session announces features that it did not announce since it became available (XEP-0115); fired in the mailbox of
     * its account or beside it.
     */
    record FeaturesAnnounced(FullJid session, Set<String> features) implements ServerEvent {
        public FeaturesAnnounced {
            features = Set.copyOf(features);
        }
    }
}
