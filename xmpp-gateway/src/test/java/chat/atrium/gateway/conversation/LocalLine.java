package chat.atrium.gateway.conversation;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.LocalStreams.LocalStream;
import chat.atrium.protocol.LocalStreams.Receiver;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.util.Optional;

/** A stream inside the process. */
final class LocalLine implements Line {

    private final Inbox inbox = new Inbox();
    private final LocalStream stream;

    LocalLine(LocalStreams streams) {
        stream = streams.open(new Receiver() {
            @Override
            public void received(Element element) {
                inbox.add(new Heard.Said(element));
            }

            @Override
            public void ended() {
                inbox.add(new Heard.Ended());
            }
        });
    }

    @Override
    public void send(Element element) {
        stream.send(element);
    }

    @Override
    public void sendRaw(String frame) {
        throw new UnsupportedOperationException("a stream inside the process carries elements only");
    }

    @Override
    public Optional<Heard> hear(Duration patience) {
        return inbox.hear(patience);
    }

    @Override
    public void close() {
        stream.close();
    }
}
