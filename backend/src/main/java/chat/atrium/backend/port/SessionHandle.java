package chat.atrium.backend.port;

import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;

/** The backend's view of a connected session: the edge that holds socket and queues. No call blocks. */
public interface SessionHandle {

    SessionId id();

    /** Queues a stanza for the client, in order; dropped without a word after the end of the session. */
    void send(Stanza stanza);

    /**
     * Queues a message that is in the account's archive; {@link chat.atrium.backend.port.stream.Sessions#delivered} is
     * called when the client has it.
     *
     * @param archived its id, greater than those of the archived messages before it
     */
    void send(Message message, long archived);

    /** Queues one recipient's copy of a stanza that was serialised once for all. */
    void send(SharedStanza shared);

    /** Ends the stream with an error, for example {@code conflict} or {@code not-authorized}. */
    void close(StreamError reason);
}
