package chat.atrium.backend.home;

import chat.atrium.backend.port.Home;
import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The homes of one kind on this node: those of accounts, for example. */
public interface Homes {

    /** The home of an address; made, and its state loaded, when the first work is posted. */
    Home of(BareJid jid);

    /** Lets the homes go that nobody has used since then. */
    void release(Instant idleSince);

    /** From now on only these homes are on this node; all are until this is called. */
    void admit(Predicate<BareJid> here);

    /** Has homes go that are on another node from now on. None of those that are not admitted any more is left out. */
    List<Departure> leave(Predicate<BareJid> which);

    /** Loads a home that the last node has left something for, if it is one of these. */
    default void wake(BareJid jid) {}

    /** How much waits or runs in all mailboxes together. */
    int waiting();
}
