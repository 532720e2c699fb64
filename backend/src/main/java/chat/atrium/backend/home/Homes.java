package chat.atrium.backend.home;

import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The homes of one kind on this node: those of accounts, for example. */
public interface Homes {

    /** Where they are. */
    HomeTable<?> table();

    /** The home of an address; made, and its state loaded, when the first work is posted. */
    default Home of(BareJid jid) {
        return table().of(jid);
    }

    /** Loads a home that the last node has left something for, if it is one of these. */
    default void wake(BareJid jid) {}

    /** Those whose homes are in memory now. */
    default Set<BareJid> inMemory() {
        return table().inMemory();
    }

    /** How much waits or runs in all mailboxes together. */
    default int waiting() {
        return table().waiting();
    }

    /** Lets the homes go that nobody has used since then. */
    default void release(Instant idleSince) {
        table().release(idleSince);
    }

    /** From now on only these homes are on this node; all are until this is called. */
    default void admit(Predicate<BareJid> here) {
        table().admit(here);
    }

    /** Has homes go that are on another node from now on. None of those that are not admitted any more is left out. */
    default List<Departure> leave(Predicate<BareJid> which) {
        return table().leave(which);
    }
}
