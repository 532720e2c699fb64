package chat.atrium.backend.port;

import chat.atrium.backend.port.stream.HeldSession;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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

    /**
     * Queues a message that is in the archive of the room from which it comes; dropped if the session was sent that one
     * or a later one of the room before.
     *
     * @param archived its id there
     */
    default void send(SharedStanza shared, long archived) {
        send(shared);
    }

    /** The last message in the archive of a room that was queued for the client, 0 if none is known. */
    default long position(BareJid room) {
        return 0;
    }

    /** Ends the stream with an error, for example {@code conflict} or {@code not-authorized}. */
    void close(StreamError reason);

    /** How far the archived messages are that the session was sent. */
    default Position position() {
        return Position.START;
    }

    /**
     * The session is to be given away, as its client has come back elsewhere.
     *
     * @return completes when it may be {@linkplain #surrender() surrendered}
     */
    default CompletionStage<Boolean> prepareSurrender() {
        return CompletableFuture.completedStage(true);
    }

    /**
     * Gives the session away: what it is sent from now on is lost.
     *
     * @return what is to be gone on with; absent if its client may not come back
     */
    default Optional<HeldSession> surrender() {
        return Optional.empty();
    }

    /**
     * How far a session is.
     *
     * @param sent the last archived message that was queued for the client, 0 if there was none
     * @param confirmed the last one that the client has got, 0 if there was none
     */
    record Position(long sent, long confirmed) {

        public static final Position START = new Position(0, 0);
    }
}
