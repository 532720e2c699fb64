package chat.atrium.protocol.xep.datetime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The DateTime profile of XEP-0082 §3.2: {@code CCYY-MM-DDThh:mm:ss[.sss]TZD}. */
public final class DateTime {

    private DateTime() {}

    /** In UTC, with as many decimals as the instant has. */
    public static String write(Instant instant) {
        return instant.toString();
    }

    /** Absent if the text is no DateTime. */
    public static Optional<Instant> find(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
