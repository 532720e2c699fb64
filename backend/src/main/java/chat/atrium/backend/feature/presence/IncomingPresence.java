package chat.atrium.backend.feature.presence;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import jakarta.inject.Singleton;

/** What the presence of somebody else does to an account. */
@Singleton
public final class IncomingPresence {

    private final int maxRequests;

    public IncomingPresence(AtriumSettings settings) {
        this.maxRequests = settings.limits().rosterRequests();
    }

    /** The command for a presence as the steps have left it. */
    public AccountCommand command(Envelope envelope, Presence presence) {
        Jid from = envelope.sender().jid();
        Addressee addressee = envelope.addressee();
        return switch (presence.type()) {
            case AVAILABLE, UNAVAILABLE, ERROR -> new ShowPresence(presence, addressee);
            case PROBE -> new AnswerProbe(from, addressee);
            case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> {
                BareJid account = addressee.jid().bare();
                Presence bare = SubscriptionRows.between(from.bare(), account, presence);
                yield new ReceiveSubscription(from.bare(), bare, maxRequests);
            }
        };
    }
}
