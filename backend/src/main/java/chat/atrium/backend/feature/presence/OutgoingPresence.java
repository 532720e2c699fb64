package chat.atrium.backend.feature.presence;

import chat.atrium.backend.session.AccountCommand;
import chat.atrium.backend.session.Outcome;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Presence;
import jakarta.inject.Singleton;

/** What the presence of a client does to its own account. */
@Singleton
public final class OutgoingPresence {

    private final int maxDirected;
    private final int maxItems;

    public OutgoingPresence(AtriumSettings settings) {
        this.maxDirected = settings.limits().directedPresences();
        this.maxItems = settings.limits().rosterItems();
    }

    /**
     * The command for a presence.
     *
     * @param to the addressee; the account itself if the client did not say
     * @param undirected true if the client did not say
     */
    public AccountCommand command(FullJid session, Presence presence, Jid to, boolean undirected) {
        return switch (presence.type()) {
            case AVAILABLE, UNAVAILABLE ->
                undirected
                        ? new BroadcastPresence(session, presence)
                        : new DirectPresence(session, to, presence.type() == Presence.Type.AVAILABLE, maxDirected);
            case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED ->
                new SendSubscription(to.bare(), presence, maxItems);
            case PROBE, ERROR -> Outcome::of;
        };
    }

    /** True if the presence itself goes to its addressee; else the command has sent what there is to send. */
    public static boolean travelsOn(Presence presence, boolean undirected) {
        return !undirected && !presence.isSubscription();
    }
}
