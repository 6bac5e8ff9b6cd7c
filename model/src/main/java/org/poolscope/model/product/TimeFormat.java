package org.poolscope.model.product;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Prints and reads times by a format in the letters of Python's strftime; letters not known stand for themselves. */
final class TimeFormat {
    private static final int LONGEST = 200;

    private TimeFormat() {}

    static String print(LocalDateTime utc, String format) {
        return formatter(format, true).format(utc);
    }

    /** Empty if the text is not of that format or no day can be told from it. */
    static Optional<LocalDateTime> read(String text, String format) {
        try {
            TemporalAccessor parts = formatter(format, false).parse(text);
            LocalDate day = parts.query(TemporalQueries.localDate());
            LocalTime time = parts.query(TemporalQueries.localTime());
            return day == null ? Optional.empty() : Optional.of(day.atTime(time == null ? LocalTime.MIDNIGHT : time));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String format, boolean printing) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        int length = Math.min(format.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            if (format.charAt(i) == '%' && i + 1 < length) {
                i++;
                letter(builder, format.charAt(i), printing);
            } else {
                builder.appendLiteral(format.charAt(i));
            }
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    private static void letter(DateTimeFormatterBuilder builder, char letter, boolean printing) {
        switch (letter) {
            case 'Y' -> builder.appendValue(ChronoField.YEAR, 4);
            case 'y' -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1969);
            case 'm' -> builder.appendValue(ChronoField.MONTH_OF_YEAR, 2);
            case 'd' -> builder.appendValue(ChronoField.DAY_OF_MONTH, 2);
            case 'j' -> builder.appendValue(ChronoField.DAY_OF_YEAR, 3);
            case 'H' -> builder.appendValue(ChronoField.HOUR_OF_DAY, 2);
            case 'I' -> builder.appendValue(ChronoField.CLOCK_HOUR_OF_AMPM, 2);
            case 'M' -> builder.appendValue(ChronoField.MINUTE_OF_HOUR, 2);
            case 'S' -> builder.appendValue(ChronoField.SECOND_OF_MINUTE, 2);
            case 'f' -> builder.appendFraction(ChronoField.NANO_OF_SECOND, printing ? 6 : 1, 6, false);
            case 'b' -> builder.appendPattern("MMM");
            case 'B' -> builder.appendPattern("MMMM");
            case 'a' -> builder.appendPattern("EEE");
            case 'A' -> builder.appendPattern("EEEE");
            case 'p' -> builder.appendPattern("a");
            case 'Z' -> builder.appendLiteral("UTC");
            case 'z' -> builder.appendLiteral("+0000");
            default -> builder.appendLiteral(letter);
        }
    }
}
