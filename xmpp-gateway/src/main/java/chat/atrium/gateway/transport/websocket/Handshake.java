package chat.atrium.gateway.transport.websocket;

import chat.atrium.gateway.stream.Protection;
import io.netty.channel.Channel;
import io.quarkus.websockets.next.UserData.TypedKey;

/**
 * What is known of a connection from its handshake.
 *
 * @param channel of the connection: WebSockets Next cannot pause, so the channel under it stops reading
 */
record Handshake(Protection protection, String address, Channel channel) {

    static final TypedKey<Handshake> KEY = new TypedKey<>("atrium.handshake");
}
