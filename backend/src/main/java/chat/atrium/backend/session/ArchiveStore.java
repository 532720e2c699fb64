package chat.atrium.backend.session;

import chat.atrium.backend.archive.Archive;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import java.util.Map;

/** Where the archives of accounts come from when they are first needed. All methods block. */
public interface ArchiveStore {

    Archive open(long account);

    /** With whom the account wants its messages kept. */
    ArchivePreferences preferences(long account);

    void save(long account, ArchivePreferences preferences);

    /** The last message that the account has got. */
    long delivered(long account);

    /** The last messages that accounts have got, by account; one that is known to be further stays there. */
    void saveDelivered(Map<Long, Long> cursors);
}
