package chat.atrium.gateway.stream;

import chat.atrium.protocol.stream.StreamEvent;
import chat.atrium.protocol.stream.StreamHeader;
import chat.atrium.protocol.xml.Element;

/** We have ended the stream; all that is waited for is the peer's end. */
record Closed() implements StreamState {

    static void received(ClientStream stream, StreamEvent event) {
        if (event instanceof StreamEvent.Closed) {
            stream.output().close();
        }
    }

    @Override
    public void opened(ClientStream stream, StreamHeader header) {
        // what comes after our end is not processed (RFC 6120 §4.4)
    }

    @Override
    public void received(ClientStream stream, Element element) {
        // what comes after our end is not processed (RFC 6120 §4.4)
    }

    @Override
    public boolean settled() {
        return true;
    }
}
