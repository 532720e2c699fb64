package chat.atrium.backend.feature.register;

import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.session.AccountHome;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** What is left to do when an account is gone from storage: its contacts are told, its sessions end. */
@Singleton
final class Farewell {

    private final AccountHomes homes;
    private final Event<ServerEvent> events;

    Farewell(AccountHomes homes, Event<ServerEvent> events) {
        this.homes = homes;
        this.events = events;
    }

    /** Cancels the subscriptions in both directions (XEP-0077 §3.2), then tells the house. */
    void say(BareJid account) {
        homes.insist(account, Farewell::takeLeave).toCompletableFuture().join();
        events.fire(new ServerEvent.AccountDeleted(account));
    }

    /** Storage knows the account no more: what there is to tell is in memory, or nowhere. */
    private static boolean takeLeave(AccountHome home) {
        boolean known = home.known().isPresent();
        if (known) {
            home.apply(new TakeLeave());
        }
        return known;
    }
}
