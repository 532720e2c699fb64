package chat.atrium.web.client;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the wish to invite somebody. */
public sealed interface InvitationOutcome {

    /**
     * An invitation that can be used once.
     *
     * @param link the page that redeems it
     * @param expires when it ends, if it does
     */
    record Invited(String link, @Nullable Instant expires) implements InvitationOutcome {

        public Optional<Instant> findExpiry() {
            return Optional.ofNullable(expires);
        }
    }

    /** The account may not invite, or the server did not answer. */
    record NotInvited(Answer why) implements InvitationOutcome {}
}
