package chat.atrium.backend.feature.archive;

import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.session.AccountArchive;
import chat.atrium.backend.session.AccountHomes;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import jakarta.inject.Singleton;
import java.util.Set;

/** Says and changes with whom the account wants its messages kept (XEP-0441 §2.1). */
@Singleton
public final class PreferencesIqHandler implements IqHandler {

    private final AccountHomes accounts;

    public PreferencesIqHandler(AccountHomes accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ACCOUNT, Iq.Type.GET, ArchivePreferences.NAME),
                new Key(Target.ACCOUNT, Iq.Type.SET, ArchivePreferences.NAME));
    }

    /** In order: what the client sends next is judged by what it has just wished. */
    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        FullJid asker = OwnArchive.asker(request);
        AccountArchive archive = accounts.here(asker.bare()).archive();
        Iq iq = request.iq();
        if (iq.type() == Iq.Type.SET) {
            archive.prefer(ArchivePreferences.read(iq.request()));
        }
        return iq.toResult(archive.preferences().toElement());
    }
}
