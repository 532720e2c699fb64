package chat.atrium.backend.archive;

import java.util.concurrent.CompletionStage;

/**
 * What became of a message that was to be kept.
 *
 * @param repeated true if the archive had it already: then it is acknowledged, but goes to nobody again
 * @param committed completes when its row is committed
 */
public record Kept(long id, boolean repeated, CompletionStage<Void> committed) {

    /** The same message, come again. */
    Kept again() {
        return new Kept(id, true, committed);
    }
}
