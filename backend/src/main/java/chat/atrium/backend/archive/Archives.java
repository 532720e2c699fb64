package chat.atrium.backend.archive;

import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.settings.AtriumSettings;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Opens archives for their homes. */
@Singleton
public final class Archives {

    private final ArchiveRepository repository;
    private final ArchiveLane lane;
    private final InstantSource clock;
    private final int remembered;

    public Archives(ArchiveRepository repository, ArchiveLane lane, InstantSource clock, AtriumSettings settings) {
        this.repository = repository;
        this.lane = lane;
        this.clock = clock;
        this.remembered = settings.archive().remembered();
    }

    /** The archive of an account or room, as it is stored; blocks. */
    public Archive open(long owner) {
        Archive archive = new Archive(owner, lane, repository.lastId(owner), remembered);
        long since = ArchiveId.at(clock.instant().minus(Archive.MEMORY));
        for (ArchiveRepository.Trace trace : repository.traces(owner, since, remembered)) {
            archive.remember(trace.fingerprint(), trace.id());
        }
        return archive;
    }
}
