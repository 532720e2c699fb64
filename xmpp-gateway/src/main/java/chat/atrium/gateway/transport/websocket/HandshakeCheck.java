package chat.atrium.gateway.transport.websocket;

import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.PublicUrl;
import chat.atrium.gateway.stream.Protection;
import chat.atrium.gateway.web.Approach;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lets through who speaks the subprotocol {@code xmpp} and, if a browser, comes from a page that may. */
@Singleton
public final class HandshakeCheck implements HttpUpgradeCheck {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final Approach approach;
    private final String ownOrigin;
    private final List<String> origins;

    @Inject
    HandshakeCheck(AtriumSettings settings, Approach approach) {
        this.approach = approach;
        URI own = URI.create(PublicUrl.of(settings).value());
        this.ownOrigin = own.getScheme() + "://" + own.getRawAuthority();
        this.origins = settings.origins().orElse(List.of());
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(XmppWebSocket.ENDPOINT);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        if (!speaksXmpp(request)) {
            // RFC 7395 §3.1
            return CheckResult.rejectUpgrade(BAD_REQUEST);
        }
        if (!mayCome(Optional.ofNullable(request.getHeader("Origin")))) {
            // RFC 6455 §10.2
            return CheckResult.rejectUpgrade(FORBIDDEN);
        }
        return switch (approach.of(request)) {
            case TLS -> permit(context, Protection.TLS);
            case LOCAL -> permit(context, Protection.LOCAL);
            case OPEN -> CheckResult.rejectUpgrade(FORBIDDEN);
        };
    }

    private Uni<CheckResult> permit(HttpUpgradeContext context, Protection protection) {
        HttpServerRequest request = context.httpRequest();
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return CheckResult.rejectUpgrade(BAD_REQUEST);
        }
        validateUtf8(connection);
        context.userData()
                .put(Handshake.KEY, new Handshake(protection, approach.client(request), connection.channel()));
        return CheckResult.permitUpgrade();
    }

    /** RFC 6455 §8.1: text that is not UTF-8 ends the connection; Vert.x would put a question mark in its place. */
    private static void validateUtf8(ConnectionBase connection) {
        String last = connection.channelHandlerContext().name();
        connection.channel().pipeline().addBefore(last, null, new Utf8FrameValidator());
    }

    private static boolean speaksXmpp(HttpServerRequest request) {
        return request.headers().getAll("Sec-WebSocket-Protocol").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(name -> name.strip().equals("xmpp"));
    }

    /** Programs that are no browsers name no origin. */
    private boolean mayCome(Optional<String> origin) {
        return origin.map(page -> page.equals(ownOrigin) || origins.contains(page) || origins.contains("*"))
                .orElse(true);
    }
}
