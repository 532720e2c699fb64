package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.xep.datetime.DateTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When a task is to be done (RFC 5545 §3.8.2.3): in the course of a day, wherever one is, or by a moment. */
public sealed interface Due {

    record OnDay(LocalDate day) implements Due {
        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public Instant end(ZoneId zone) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /** To the second, which is as exact as iCalendar is. */
    record ByMoment(Instant moment) implements Due {
        public ByMoment {
            moment = moment.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public String text() {
            return moment.toString();
        }

        @Override
        public Instant end(ZoneId zone) {
            return moment;
        }
    }

    /** As it is written: {@code 2026-12-24}, or {@code 2026-12-24T12:00:00Z}. */
    String text();

    /** When the time is over for somebody in that zone. */
    Instant end(ZoneId zone);

    /** Absent if it is neither a day nor a moment of the years that people live in. */
    static Optional<Due> find(String text) {
        try {
            Due due = text.indexOf('T') < 0
                    ? new OnDay(LocalDate.parse(text))
                    : new ByMoment(DateTime.find(text).orElseThrow(() -> new DateTimeException(text)));
            int year = due.end(ZoneOffset.UTC).atZone(ZoneOffset.UTC).getYear();
            return year > 1900 && year < 3000 ? Optional.of(due) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
