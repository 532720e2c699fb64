package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.archive.Kept;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Said;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The bar of a room: what is to be kept is heard when it is committed, and nothing of the same sender overtakes it
 * (promise 1). No thread waits for that. Belongs to the room's mailbox.
 */
final class RoomBar {

    private final SenderOrder order;
    private final InstantSource clock;
    private final Hearing hearing;

    /** What is done behind the bar, in the mailbox. */
    interface Hearing {

        /**
         * Lets everybody hear it.
         *
         * @param archived its id, if it is kept
         */
        CompletionStage<Void> hear(Said said, OptionalLong archived);
    }

    RoomBar(SenderOrder order, InstantSource clock, Hearing hearing) {
        this.order = order;
        this.clock = clock;
        this.hearing = hearing;
    }

    /**
     * Keeps what was said if it is worth that and the archive has not got it, and lets it be heard.
     *
     * @return completes when its row is committed and all have been told
     */
    CompletionStage<Void> pass(Archive archive, RoomState room, Said said) {
        if (!RoomArchive.isKept(said.message())) {
            return order.behindAll(said.author(), () -> hearing.hear(said, OptionalLong.empty()));
        }
        Kept kept = RoomArchive.keep(archive, room, said, clock.instant());
        if (kept.repeated()) {
            return kept.committed();
        }
        CompletionStage<Void> heard = kept.committed()
                .handle((done, refusal) -> Optional.<Throwable>ofNullable(refusal))
                .thenCompose(refusal -> order.inMailbox(() -> {
                    if (refusal.isPresent()) {
                        archive.forget(said.original(), said.account(), kept);
                        return CompletableFuture.failedStage(refusal.get());
                    }
                    return hearing.hear(said, OptionalLong.of(kept.id()));
                }));
        return order.hold(said.author(), heard);
    }
}
