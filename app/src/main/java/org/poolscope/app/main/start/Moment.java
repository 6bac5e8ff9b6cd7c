package org.poolscope.app.main.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time in the past as a person says it: {@code 16:41}, {@code yesterday 16:41}, {@code 18 Nov}, {@code 18 Nov 2024}. */
final class Moment {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Moment() {}

    /** In the zone of the clock. */
    static String words(Instant when, Clock clock) {
        LocalDateTime then = LocalDateTime.ofInstant(when, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        if (then.toLocalDate().equals(today.minusDays(1))) {
            return "yesterday " + TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? DAY : YEAR).format(then);
    }
}
