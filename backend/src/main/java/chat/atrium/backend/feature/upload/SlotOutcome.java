package chat.atrium.backend.feature.upload;

import java.time.Instant;
import java.util.Optional;

/** What comes of asking for a place. */
public sealed interface SlotOutcome {

    record Reserved() implements SlotOutcome {}

    /**
     * The files of the account would take more than they may.
     *
     * @param retry when enough of them will have gone, if ever
     */
    record QuotaReached(Optional<Instant> retry) implements SlotOutcome {}

    /**
     * The account has asked for too many places that it has not filled.
     *
     * @param retry when the first of them expires
     */
    record TooManyOpen(Instant retry) implements SlotOutcome {}

    /** There is no such account any more. */
    record NoSuchAccount() implements SlotOutcome {}
}
