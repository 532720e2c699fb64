package chat.atrium.gateway.stream;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.ping.Ping;
import org.jspecify.annotations.Nullable;

/**
 * Finds connections whose other end is gone (RFC 6120 §4.6): a client that is silent for a while is pinged (XEP-0199
 * §4.2), and whatever it sends, an error too, shows that it lives.
 */
final class Liveness {

    private final ClientStream stream;
    private Transport.@Nullable Timer timer;
    private boolean heard;
    private boolean asked;
    private boolean stopped;

    Liveness(ClientStream stream) {
        this.stream = stream;
    }

    void heard() {
        heard = true;
        if (timer == null && !stopped) {
            watch();
        }
    }

    void stop() {
        stopped = true;
        if (timer != null) {
            timer.cancel();
        }
    }

    private void watch() {
        timer = stream.transport().after(stream.policy().idle(), this::look);
    }

    private void look() {
        if (stopped) {
            return;
        }
        if (heard || stream.isBlocked()) {
            // what is not read cannot be heard
            heard = false;
            asked = false;
        } else if (asked) {
            // RFC 6120 §4.9.3.4
            stream.lost("no sign of life");
            return;
        } else if (stream.state() instanceof Bound bound) {
            asked = true;
            Iq ping = Iq.get(stream.ports().tokens().get(), new Ping().toElement());
            BareJid server = BareJid.of(stream.policy().domain());
            bound.session()
                    .send(Stanza.to(Stanza.from(ping, server), bound.session().jid()));
        }
        watch();
    }
}
