package chat.atrium.backend.port;

/**
 * Brings one stanza to many sessions, past the homes of their accounts: for who decides alone what these sessions get,
 * as a room does for its occupants. What comes by this way from one sender arrives in the order of the calls.
 */
public interface FanoutDelivery {

    /** Delivers to each recipient; one that is gone gets nothing. Never blocks. */
    void deliver(Fanout fanout);
}
