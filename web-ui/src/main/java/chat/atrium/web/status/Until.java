package chat.atrium.web.status;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long something that one says of oneself holds, as people choose it. */
public enum Until {
    HALF_HOUR("status.until.half-hour"),
    HOUR("status.until.hour"),
    FOUR_HOURS("status.until.four-hours"),
    /** To the end of the day. */
    TODAY("status.until.today"),
    /** To the next morning. */
    MORNING("status.until.morning"),
    /** To the end of the week. */
    WEEK("status.until.week"),
    /** Until something else is said. */
    STAYS("status.until.stays");

    private static final LocalTime MORNING_TIME = LocalTime.of(8, 0);

    private final String key;

    Until(String key) {
        this.key = key;
    }

    /** The end, if that is chosen now; absent if there is none. */
    public @Nullable Instant after(ZonedDateTime now) {
        ZonedDateTime end = switch (this) {
            case HALF_HOUR -> now.plusMinutes(30);
            case HOUR -> now.plusHours(1);
            case FOUR_HOURS -> now.plusHours(4);
            case TODAY -> now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
            case MORNING -> now.toLocalDate().plusDays(1).atTime(MORNING_TIME).atZone(now.getZone());
            case WEEK ->
                now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(now.getZone());
            case STAYS -> null;
        };
        return end == null ? null : end.toInstant();
    }

    /** The key of its words. */
    public String key() {
        return key;
    }

    /** An end in words, as short as it is clear: the time today, else the day, and the time unless that is midnight. */
    public static String words(Instant end, ZonedDateTime now, Locale locale) {
        ZonedDateTime then = end.atZone(now.getZone());
        boolean midnight = then.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = midnight ? then.toLocalDate().minusDays(1) : then.toLocalDate();
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(then);
        if (day.equals(now.toLocalDate())) {
            return time;
        }
        String date = DateTimeFormatter.ofPattern("EEE d MMM", locale).format(day);
        return midnight ? date : date + ' ' + time;
    }
}
