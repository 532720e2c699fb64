package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.pubsub.Affiliation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what the owner of the nodes is to them.
 *
 * @param groups of the account's roster that the asker is in
 * @param given what the asker is to every node, where the host says so and not the nodes
 */
public record Asker(
        Jid jid,
        Standing standing,
        Set<String> groups,
        @Nullable Affiliation given) {

    /** What somebody is to whom the nodes belong to. */
    public enum Standing {
        /** The nodes are the asker's own. */
        OWNER,
        /** Gets the presence of the account that has the nodes. */
        CONTACT,
        /** May not know whether the account is there at all. */
        STRANGER,
        /** Asks a service, which everybody may know of. */
        VISITOR,
        /** Asks a service, and may make nodes there. */
        MAKER
    }

    public Asker {
        groups = Set.copyOf(groups);
    }

    /** The account itself. */
    public static Asker owner(Jid jid) {
        return new Asker(jid, Standing.OWNER, Set.of(), null);
    }

    /** Somebody who has a place in the roster of the account, or none. */
    public static Asker of(Jid jid, boolean seesPresence, Set<String> groups) {
        return new Asker(jid, seesPresence ? Standing.CONTACT : Standing.STRANGER, groups, null);
    }

    /** Somebody at a service. */
    public static Asker visitor(Jid jid) {
        return new Asker(jid, Standing.VISITOR, Set.of(), null);
    }

    /** Somebody at a service whose nodes do not say themselves who is what to them. */
    public static Asker visitor(Jid jid, Affiliation given) {
        return new Asker(jid, Standing.VISITOR, Set.of(), given);
    }

    /** What the asker is to a node. */
    public Affiliation at(NodeState node) {
        return given == null ? node.affiliation(jid.bare()) : given;
    }

    /** The same as one who may make nodes. */
    public Asker asMaker() {
        return new Asker(jid, Standing.MAKER, groups, given);
    }

    BareJid bare() {
        return jid.bare();
    }

    boolean owns() {
        return standing == Standing.OWNER;
    }

    boolean mayMakeNodes() {
        return standing == Standing.OWNER || standing == Standing.MAKER;
    }

    boolean seesPresence() {
        return standing == Standing.OWNER || standing == Standing.CONTACT;
    }

    boolean isStranger() {
        return standing == Standing.STRANGER;
    }
}
