package chat.atrium.backend.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** The ids of archived messages: microseconds since 2020, as decimal number on the wire. */
public final class ArchiveId {

    private static final Instant EPOCH = Instant.parse("2020-01-01T00:00:00Z");

    /** No message is younger; a query may name any time that can be written. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private ArchiveId() {}

    /** The id of a message of that time. */
    public static long at(Instant time) {
        return ChronoUnit.MICROS.between(EPOCH, time.isAfter(END) ? END : time.isBefore(EPOCH) ? EPOCH : time);
    }

    /** The time of a message. */
    public static Instant time(long id) {
        return EPOCH.plus(id, ChronoUnit.MICROS);
    }

    /** The id on the wire. */
    public static String text(long id) {
        return Long.toString(id);
    }

    /** The id that a client names; absent if it cannot be one of ours. */
    public static OptionalLong find(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
