package chat.atrium.backend.feature.disco;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import jakarta.inject.Singleton;

/** Who may know that an account is there: those who see its presence, and itself (XEP-0030 §8, RFC 6121 §8.5.1). */
@Singleton
final class AccountVisibility {

    private final AccountHomes homes;

    AccountVisibility(AccountHomes homes) {
        this.homes = homes;
    }

    /** Asks the account's home, and waits for it. */
    boolean isVisible(IqRequest request) {
        return request.addressee() instanceof Addressee.Self
                || showsPresence(
                        request.addressee().jid().bare(), request.sender().jid());
    }

    private boolean showsPresence(BareJid account, Jid asker) {
        return homes.post(
                        account,
                        home -> home.find()
                                .filter(found -> found.showsPresenceTo(asker))
                                .isPresent())
                .toCompletableFuture()
                .join();
    }
}
