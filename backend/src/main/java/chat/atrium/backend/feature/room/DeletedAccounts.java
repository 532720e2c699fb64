package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.command.Forget;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.BareJid;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Lets rooms forget a deleted account, so that whoever gets the same name later inherits nothing. */
@Singleton
final class DeletedAccounts {

    private static final Logger LOG = Logger.getLogger(DeletedAccounts.class);

    private final RoomDirectory directory;
    private final RoomHomes rooms;

    DeletedAccounts(RoomDirectory directory, RoomHomes rooms) {
        this.directory = directory;
        this.rooms = rooms;
    }

    void deleted(@Observes ServerEvent.AccountDeleted event) {
        Thread.startVirtualThread(() -> forget(event.account()));
    }

    private void forget(BareJid account) {
        try {
            directory
                    .roomsThatKnow(account)
                    .forEach(room -> rooms.insist(room, home -> {
                        home.find().ifPresent(known -> home.apply(new Forget(account)));
                        return home;
                    }));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rooms still know %s, who is deleted", account);
        }
    }
}
