package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;

/** Follows the life of one stream; called in its context. */
public interface StreamListener {

    /** The client has proved who it is. */
    void loggedIn(BareJid account);

    /** The connection is gone; called once. */
    void ended();
}
