package chat.atrium.backend.cluster;

import chat.atrium.backend.home.Departure;
import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who lives in the homes, and moves when the cluster says so. */
public interface Residents {

    /** These homes are on another node from now on. */
    List<Departure> leave(Predicate<BareJid> homes);

    /** These homes are here from now on. */
    void arrive(Predicate<BareJid> homes);

    /** These nodes are gone, with the connections that they held. */
    void gone(Set<NodeId> nodes);
}
