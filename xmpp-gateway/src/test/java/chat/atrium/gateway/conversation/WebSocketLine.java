package chat.atrium.gateway.conversation;

import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlReader;
import chat.atrium.protocol.xml.XmlWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A stream over a real WebSocket (RFC 7395). */
final class WebSocketLine implements Line {

    private final Inbox inbox = new Inbox();
    private final WebSocket socket;

    WebSocketLine(HttpClient http, URI address) {
        socket = http.newWebSocketBuilder()
                .subprotocols("xmpp")
                .buildAsync(address, new Ear())
                .join();
    }

    @Override
    public void send(Element element) {
        sendRaw(XmlWriter.write(element));
    }

    @Override
    public void sendRaw(String frame) {
        socket.sendText(frame, true).join();
    }

    @Override
    public Optional<Heard> hear(Duration patience) {
        return inbox.hear(patience);
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts frames together and into the inbox. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder frame = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                inbox.add(new Heard.Said(XmlReader.read(frame.toString(), ScriptParser.LIMITS)));
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            inbox.add(new Heard.Ended());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            inbox.add(new Heard.Ended());
        }
    }
}
