package chat.atrium.backend.feature.ping;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.ping.Ping;
import jakarta.inject.Singleton;
import java.util.Set;

/** Says that the server is there (XEP-0199 §4.2). */
@Singleton
final class PingIqHandler implements IqHandler {

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.SERVER, Iq.Type.GET, Ping.NAME),
                new Key(Target.ACCOUNT, Iq.Type.GET, Ping.NAME),
                new Key(Target.ROOM, Iq.Type.GET, Ping.NAME),
                new Key(Target.ROOMS, Iq.Type.GET, Ping.NAME),
                new Key(Target.PUBSUB, Iq.Type.GET, Ping.NAME),
                new Key(Target.UPLOAD, Iq.Type.GET, Ping.NAME),
                new Key(Target.TASKS, Iq.Type.GET, Ping.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        if (request.addressee() instanceof Addressee.Account) {
            // RFC 6121 §8.5.1: word for word what is said for an account that does not exist
            throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
        }
        return request.iq().toResult();
    }
}
