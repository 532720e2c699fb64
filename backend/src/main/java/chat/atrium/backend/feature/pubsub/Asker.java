package chat.atrium.backend.feature.pubsub;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import java.util.Set;

/**
 * Who asks, and what the owner of the nodes is to them.
 *
 * @param owns the nodes are the asker's own
 * @param seesPresence the asker gets the presence of the account that has the nodes
 * @param groups of the account's roster that the asker is in
 * @param stranger the asker may not know whether the account is there at all
 */
public record Asker(Jid jid, boolean owns, boolean seesPresence, Set<String> groups, boolean stranger) {

    public Asker {
        groups = Set.copyOf(groups);
    }

    /** The account itself. */
    public static Asker owner(Jid jid) {
        return new Asker(jid, true, true, Set.of(), false);
    }

    /** Somebody who has a place in the roster of the account, or none. */
    public static Asker of(Jid jid, boolean seesPresence, Set<String> groups) {
        return new Asker(jid, false, seesPresence, groups, !seesPresence);
    }

    BareJid bare() {
        return jid.bare();
    }
}
