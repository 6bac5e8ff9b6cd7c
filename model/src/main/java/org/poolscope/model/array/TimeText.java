package org.poolscope.model.array;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Text of a datetime64 or timedelta64: {@code 2012-03-04T05:06:07.890}, {@code 25 s}, {@code NaT}. */
final class TimeText {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private TimeText() {}

    static String of(long ticks, DType.Temporal type) {
        if (ticks == Long.MIN_VALUE) {
            return "NaT";
        }
        BigInteger units = BigInteger.valueOf(ticks).multiply(BigInteger.valueOf(type.count()));
        if (type.kind() == Kind.TIMEDELTA) {
            return type.unit() == TimeUnit.GENERIC ? units.toString() : units + " " + type.unit().code();
        }
        try {
            return date(units, type.unit());
        } catch (DateTimeException | ArithmeticException _) {
            return units + " " + type.unit().code() + " since 1970";
        }
    }

    private static String date(BigInteger units, TimeUnit unit) {
        long n = units.longValueExact();
        return switch (unit) {
            case YEAR -> Long.toString(Math.addExact(1970, n));
            case MONTH -> LocalDate.EPOCH.plusMonths(n).toString().substring(0, 7);
            case WEEK -> LocalDate.EPOCH.plusWeeks(n).toString();
            case DAY -> LocalDate.ofEpochDay(n).toString();
            case HOUR -> seconds(Math.multiplyExact(n, 3600L)).substring(0, 13);
            case MINUTE -> seconds(Math.multiplyExact(n, 60L)).substring(0, 16);
            case SECOND -> seconds(n);
            case MILLI -> fraction(units, 3);
            case MICRO -> fraction(units, 6);
            case NANO -> fraction(units, 9);
            case PICO -> fraction(units, 12);
            case FEMTO -> fraction(units, 15);
            case ATTO -> fraction(units, 18);
            case GENERIC -> units.toString();
        };
    }

    private static String seconds(long n) {
        String text = LocalDateTime.ofEpochSecond(n, 0, ZoneOffset.UTC).toString();
        return text.length() == 16 ? text + ":00" : text;
    }

    private static String fraction(BigInteger units, int digits) {
        BigInteger scale = digits == 9 ? NANOS : BigInteger.TEN.pow(digits);
        BigInteger rest = units.mod(scale);
        long whole = units.subtract(rest).divide(scale).longValueExact();
        String part = rest.toString();
        return seconds(whole) + "." + "0".repeat(digits - part.length()) + part;
    }
}
