package chat.atrium.backend.port;

import java.util.concurrent.CompletionStage;

/**
 * What is to be kept is committed here, in batches. Nothing that is archived reaches anybody before its answer has
 * completed (promise 1).
 */
public interface ArchiveLane {

    /**
     * Takes a row; rows are committed in the order of these calls.
     *
     * @return completes when the batch with the row is committed, however long the database is away; or fails at once
     *     with {@link chat.atrium.backend.archive.ArchiveFullException} if too much waits already
     */
    CompletionStage<Void> commit(ArchiveRow row);

    /** How many rows have been taken and are not committed yet. */
    int waiting();
}
