package org.poolscope.model.value;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** ISO 8601 texts as Python's datetime module writes them: seconds always, six decimals only if there are any. */
final class ClockText {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private ClockText() {}

    static String iso(Clock clock) {
        return switch (clock) {
            case Clock.Date date -> date.value().toString();
            case Clock.Time time -> time(time.value()) + offset(time.zone());
            case Clock.DateTime moment -> moment.value().toLocalDate() + "T" + time(moment.value().toLocalTime())
                    + offset(moment.zone());
            case Clock.Span span -> span(span);
        };
    }

    /** The zone's name, made up as Python does if it has none: {@code UTC+05:30}. */
    static String zoneName(Clock.Zone zone) {
        String name = zone.name();
        return name != null ? name : zone.offsetMicros() == 0 ? "UTC" : "UTC" + offset(zone);
    }

    private static String time(LocalTime time) {
        return clock(time.getHour(), time.getMinute(), time.getSecond()) + fraction(time.getNano() / 1000);
    }

    private static String offset(Clock.@Nullable Zone zone) {
        if (zone == null) {
            return "";
        }
        long micros = Math.abs(zone.offsetMicros());
        long seconds = micros / MICROS_PER_SECOND;
        String text = clock(seconds / 3600, seconds / 60 % 60, seconds % 60) + fraction(micros % MICROS_PER_SECOND);
        String shown = micros % (60 * MICROS_PER_SECOND) == 0 ? text.substring(0, text.lastIndexOf(':')) : text;
        return (zone.offsetMicros() < 0 ? "-" : "+") + shown;
    }

    private static String span(Clock.Span span) {
        String days = span.days() == 0
                ? ""
                : span.days() + (Math.abs(span.days()) == 1 ? " day, " : " days, ");
        int seconds = span.seconds();
        return days + clock(seconds / 3600, seconds / 60 % 60, seconds % 60).replaceFirst("^0", "")
                + fraction(span.microseconds());
    }

    private static String clock(long hours, long minutes, long seconds) {
        return "%02d:%02d:%02d".formatted(hours, minutes, seconds);
    }

    private static String fraction(long micros) {
        return micros == 0 ? "" : ".%06d".formatted(micros);
    }
}
