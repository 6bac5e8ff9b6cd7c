package org.poolscope.model.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and prints the texts of times. */
final class FineTimeText {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final LocalDateTime UNIX = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int LONGEST = 64;
    private static final int BEIJING_HOURS = 8;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern
            .compile("[+-]?(\\d+\\.\\d*|\\.\\d+|\\d+(?=[eE]))([eE][+-]?\\d{1,2})?");
    private static final Pattern DAY_TIME = Pattern.compile("(\\d{4})-?(\\d\\d)-?(\\d\\d)"
            + "(?:([T B])(\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:\\.(\\d{1,6}))?)?)?"
            + "\\s*(Z|UTC|([+-])(\\d\\d):?(\\d\\d))?");

    private FineTimeText() {}

    static String iso(LocalDateTime utc) {
        return ISO.format(utc);
    }

    static FineTime read(String text, FineTime.Scale scale, LeapSeconds leaps) {
        String plain = text.strip();
        if (plain.length() <= LONGEST) {
            try {
                if (NUMBER.matcher(plain).matches()) {
                    return new FineTime(scale, Long.parseLong(plain), FineTime.FORMAT);
                }
                if (DECIMAL.matcher(plain).matches()) {
                    return FineTime.of(unix(new BigDecimal(plain)), scale, leaps);
                }
                Matcher parts = DAY_TIME.matcher(plain);
                if (parts.matches()) {
                    return FineTime.ofMicros(tai(parts, leaps), scale);
                }
            } catch (DateTimeException | ArithmeticException e) {
                throw new IllegalArgumentException("'" + plain + "' is no time of the calendar.", e);
            }
        }
        throw new IllegalArgumentException("'" + (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain)
                + "' is no time; write it like 2019-02-19T01:02:03.456789Z.");
    }

    static LocalDateTime unix(BigDecimal seconds) {
        return UNIX.plus(seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact(),
                ChronoUnit.MICROS);
    }

    private static long tai(Matcher parts, LeapSeconds leaps) {
        LocalDate day = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        int second = number(parts.group(7));
        // 23:59:60 is a time only on the days that had it.
        boolean leap = second == 60 && number(parts.group(5)) == 23 && number(parts.group(6)) == 59
                && leaps.endsWithLeapSecond(day);
        LocalTime time = LocalTime.of(number(parts.group(5)), number(parts.group(6)), leap ? 59 : second);
        String fraction = parts.group(8);
        long micros = fraction == null ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
        LocalDateTime utc = day.atTime(time).plus(micros, ChronoUnit.MICROS).minusMinutes(minutesEast(parts));
        return leaps.toTai(utc) + (leap ? 1_000_000 : 0);
    }

    private static long minutesEast(Matcher parts) {
        if (parts.group(10) == null) {
            return "B".equals(parts.group(4)) ? BEIJING_HOURS * 60 : 0;
        }
        long minutes = number(parts.group(11)) * 60L + number(parts.group(12));
        return parts.group(10).equals("-") ? -minutes : minutes;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
