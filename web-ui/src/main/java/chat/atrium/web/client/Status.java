package chat.atrium.web.client;

import chat.atrium.protocol.xep.status.UserStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one says of oneself, as far as it holds now.
 *
 * @param emoji empty if there is none
 * @param words empty if there are none
 * @param end when emoji and words are over; absent if they stay
 * @param availability as one has chosen it
 * @param availabilityEnd when that is over; absent if it stays
 */
public record Status(
        String emoji,
        String words,
        @Nullable Instant end,
        Availability availability,
        @Nullable Instant availabilityEnd) {

    static Status of(UserStatus said) {
        return new Status(said.emoji(), said.words(), said.wordsEnd(), Availability.of(said.show()), said.showEnd());
    }

    /** Emoji and words in one line; empty if there are none. */
    public String text() {
        return (emoji + ' ' + words).strip();
    }
}
