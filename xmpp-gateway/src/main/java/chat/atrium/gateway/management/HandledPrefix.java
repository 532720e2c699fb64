package chat.atrium.gateway.management;

import java.util.BitSet;

/**
 * Counts the stanzas of the client whose effect is complete, as far as no gap is between them (promise 2): they come in
 * one after the other but are completed in any order.
 */
public final class HandledPrefix {

    private final BitSet complete = new BitSet();
    private long handled;
    private long received;

    /** Goes on counting where another node was. */
    public static HandledPrefix from(long count) {
        HandledPrefix prefix = new HandledPrefix();
        prefix.handled = count;
        prefix.received = count;
        return prefix;
    }

    /** How many are handled, all in all. */
    public long count() {
        return handled;
    }

    /** Goes on counting where this one is: what it has received and not completed comes again. */
    public HandledPrefix resumed() {
        HandledPrefix next = new HandledPrefix();
        next.handled = handled;
        next.received = handled;
        return next;
    }

    /** A stanza has come in; the answer names it in {@link #complete}. */
    public long receive() {
        return received++;
    }

    /** The effect of a stanza is complete; true if the count has grown by that. */
    public boolean complete(long stanza) {
        complete.set((int) (stanza - handled));
        int unbroken = complete.nextClearBit(0);
        if (unbroken == 0) {
            return false;
        }
        // What lies beyond the gap moves to the front; it is little, as the client is not read on for long.
        BitSet rest = complete.get(unbroken, complete.length());
        complete.clear();
        complete.or(rest);
        handled += unbroken;
        return true;
    }

    /** The count on the wire, which begins anew after 32 bits (XEP-0198 §4). */
    public long handled() {
        return handled & Counter.MASK;
    }

    /** True if every stanza that came in is complete. */
    public boolean isWhole() {
        return handled == received;
    }
}
