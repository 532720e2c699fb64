package chat.atrium.backend.feature.upload;

import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.Uploads;
import chat.atrium.protocol.jid.BareJid;
import java.time.Instant;
import java.util.List;

/** Which places and files there are. Every method asks the database and blocks. */
public interface FileRepository extends Uploads {

    /** Gives a place to an account, which must know the secret to fill it; as long as the account has not too much. */
    SlotOutcome reserve(BareJid account, KeptFile file, String secret, Instant now);

    /**
     * Places that nobody has filled, files that are too old, and those without an owner; not more than so many. From now
     * on nobody fills or reads them.
     */
    List<FileId> forgettable(Instant now, int most);

    /** Forgets a file of which the content is gone. */
    void forget(FileId id);
}
