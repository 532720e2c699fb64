package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import java.util.Set;

/**
 * Who asks, and what the owner of the nodes is to them.
 *
 * @param groups of the account's roster that the asker is in
 */
public record Asker(Jid jid, Standing standing, Set<String> groups) {

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
        return new Asker(jid, Standing.OWNER, Set.of());
    }

    /** Somebody who has a place in the roster of the account, or none. */
    public static Asker of(Jid jid, boolean seesPresence, Set<String> groups) {
        return new Asker(jid, seesPresence ? Standing.CONTACT : Standing.STRANGER, groups);
    }

    /** Somebody at a service. */
    public static Asker visitor(Jid jid) {
        return new Asker(jid, Standing.VISITOR, Set.of());
    }

    /** The same as one who may make nodes. */
    public Asker asMaker() {
        return new Asker(jid, Standing.MAKER, groups);
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
