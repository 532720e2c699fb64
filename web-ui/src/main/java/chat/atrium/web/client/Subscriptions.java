package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import org.jspecify.annotations.Nullable;

/** Answers those who ask to see this account's presence (RFC 6121 §3.1). */
final class Subscriptions {

    private final People people;
    private final Listeners listeners;

    Subscriptions(People people, Listeners listeners) {
        this.people = people;
        this.listeners = listeners;
    }

    void accept(@Nullable Connection connection, BareJid jid) {
        if (connection != null) {
            connection.send(Stanza.to(Presence.of(Presence.Type.SUBSCRIBED), jid));
            connection.send(Stanza.to(Presence.of(Presence.Type.SUBSCRIBE), jid));
            answered(jid);
        }
    }

    void decline(@Nullable Connection connection, BareJid jid) {
        if (connection != null) {
            connection.send(Stanza.to(Presence.of(Presence.Type.UNSUBSCRIBED), jid));
            answered(jid);
        }
    }

    private void answered(BareJid jid) {
        people.withdraw(jid);
        listeners.publish(new Change.OfPeople());
    }
}
