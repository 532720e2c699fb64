package chat.atrium.backend.home;

import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;

/** Something that has its home on this node. All methods but the first two are called by work of its mailbox. */
public interface Resident {

    BareJid jid();

    /** Where all work on its state is done. */
    Mailbox mailbox();

    /** Somebody has touched it. */
    void used(Instant now);

    /** True if storage knows all that is known here, and nobody has asked since then; or if there is nothing to know. */
    boolean isIdleSince(Instant then);

    /** Tells storage what may be told late. */
    default void save() {}

    /** One piece of work is done; what was gathered meanwhile goes out. */
    default void worked() {}

    /** It goes from memory, as nobody has used it. */
    default void released() {}

    /**
     * True if nothing is on its way to storage that the next home has to find there; it never moves before. What storage
     * may be told late is not meant.
     */
    default boolean isCommitted() {
        return true;
    }

    /** True if nothing is under way that another node could not go on with. */
    default boolean mayMove() {
        return isIdleSince(Instant.MAX);
    }

    /** Another node is the home from now on: tells storage, and whoever is next, all that is known here. */
    default void move() {
        save();
    }
}
