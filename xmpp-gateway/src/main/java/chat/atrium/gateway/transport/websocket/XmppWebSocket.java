package chat.atrium.gateway.transport.websocket;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.gateway.registry.StreamRegistry;
import chat.atrium.gateway.registry.TransportKind;
import chat.atrium.gateway.stream.StreamPolicy;
import chat.atrium.gateway.transport.ConnectionLimits;
import chat.atrium.gateway.transport.TextForm;
import chat.atrium.gateway.transport.VertxContext;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.Optional;

/** The endpoint; each connection is a {@link WebSocketLine}. Methods that return a Uni run on the event loop. */
@WebSocket(path = "/xmpp-websocket", endpointId = XmppWebSocket.ENDPOINT)
public class XmppWebSocket {

    static final String ENDPOINT = "xmpp";

    private static final TypedKey<WebSocketLine> LINE = new TypedKey<>("atrium.line");

    /** RFC 6455 §7.4.1: a kind of data that cannot be accepted. */
    private static final CloseReason NO_BINARY = new CloseReason(1003, "text frames only");

    /** RFC 6455 §7.4.1: the server is not in the mood to take more. */
    private static final CloseReason FULL = new CloseReason(1013, "too many streams");

    private final Vertx vertx;
    private final StreamRegistry registry;
    private final ConnectionLimits limits;
    private final TextForm<String> form = TextForm.frames();

    @Inject
    XmppWebSocket(Vertx vertx, StreamRegistry registry, StreamPolicy policy, AtriumSettings settings) {
        this.vertx = vertx;
        this.registry = registry;
        this.limits = ConnectionLimits.of(settings, policy);
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection connection) {
        Handshake handshake = connection.userData().get(Handshake.KEY);
        VertxContext context = new VertxContext(vertx, vertx.getOrCreateContext());
        WebSocketLine line = new WebSocketLine(connection, context, handshake, limits, form);
        return registry.open(TransportKind.WEBSOCKET, handshake.address(), line)
                .map(stream -> {
                    line.begin(stream);
                    connection.userData().put(LINE, line);
                    return Uni.createFrom().voidItem();
                })
                .orElseGet(() -> connection.close(FULL));
    }

    @OnTextMessage
    Uni<Void> text(WebSocketConnection connection, String frame) {
        line(connection).ifPresent(line -> line.read(frame));
        return Uni.createFrom().voidItem();
    }

    @OnBinaryMessage
    Uni<Void> binary(WebSocketConnection connection, Buffer frame) {
        // RFC 7395 §3.2: data frames are text
        return connection.close(NO_BINARY);
    }

    @OnClose
    Uni<Void> close(WebSocketConnection connection) {
        line(connection).ifPresent(WebSocketLine::gone);
        return Uni.createFrom().voidItem();
    }

    @OnError
    Uni<Void> failed(WebSocketConnection connection, Throwable failure) {
        return connection.isClosed() ? Uni.createFrom().voidItem() : connection.close();
    }

    private static Optional<WebSocketLine> line(WebSocketConnection connection) {
        return Optional.ofNullable(connection.userData().get(LINE));
    }
}
