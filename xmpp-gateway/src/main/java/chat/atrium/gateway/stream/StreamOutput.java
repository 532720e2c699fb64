package chat.atrium.gateway.stream;

import chat.atrium.backend.port.SharedStanza;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** The sending half of a connection: queues, never blocks, works on any thread, does nothing once it is closed. */
public interface StreamOutput {

    /** Queues the header of a stream. */
    void open(StreamHeader header);

    /** Queues an element of negotiation. */
    void send(Element element);

    void send(Stanza stanza);

    /** As above; the task is run in the context of the connection when the client's side has taken the stanza. */
    void send(Stanza stanza, Runnable written);

    /** Queues one recipient's copy of a stanza that is serialised once for all. */
    void send(SharedStanza shared);

    /** As above, but it is not left out however slowly the client reads. */
    void keep(SharedStanza shared);

    /** Queues the end of the stream. */
    void end();

    /** Closes the connection once what is queued has been written; idempotent. */
    void close();
}
