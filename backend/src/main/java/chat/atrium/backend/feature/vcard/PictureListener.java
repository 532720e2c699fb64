package chat.atrium.backend.feature.vcard;

import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.session.AccountHomes;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has another picture shown to all who see the account. */
@Singleton
final class PictureListener {

    private final AccountHomes accounts;

    PictureListener(AccountHomes accounts) {
        this.accounts = accounts;
    }

    /** An account that is not in memory has nobody who shows anything. */
    void changed(@Observes ServerEvent.PictureChanged event) {
        if (accounts.mayHaveSessions(event.account())) {
            var _ = accounts.insist(event.account(), home -> {
                home.known().ifPresent(account -> home.apply(new ShowPicture(event.hash())));
                return home;
            });
        }
    }
}
