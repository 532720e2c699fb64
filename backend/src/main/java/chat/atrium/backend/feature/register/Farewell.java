package chat.atrium.backend.feature.register;

import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.roster.RosterItem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** What is left to do when an account is gone from storage: its contacts are told, its sessions end. */
@Singleton
final class Farewell {

    private final AccountHomes homes;
    private final StanzaIngress ingress;
    private final Event<ServerEvent> events;

    Farewell(AccountHomes homes, StanzaIngress ingress, Event<ServerEvent> events) {
        this.homes = homes;
        this.ingress = ingress;
        this.events = events;
    }

    /** Cancels the subscriptions in both directions (XEP-0077 §3.2), then tells the house. */
    void say(BareJid account) {
        homes.insist(account, this::cancelSubscriptions).toCompletableFuture().join();
        events.fire(new ServerEvent.AccountDeleted(account));
    }

    private int cancelSubscriptions(AccountHome home) {
        return home.known()
                .map(account -> {
                    account.roster().items().values().forEach(contact -> cancel(home.jid(), contact));
                    return account.roster().items().size();
                })
                .orElse(0);
    }

    private void cancel(BareJid account, RosterItem contact) {
        if (contact.subscription().sees() || contact.ask()) {
            send(account, contact.jid(), Presence.Type.UNSUBSCRIBE);
        }
        if (contact.subscription().isSeen()) {
            send(account, contact.jid(), Presence.Type.UNSUBSCRIBED);
        }
    }

    private void send(BareJid account, BareJid contact, Presence.Type type) {
        ingress.accept(new Sender.Local(account), Stanza.to(Presence.of(type), contact));
    }
}
