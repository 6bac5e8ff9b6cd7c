package org.poolscope.model.product;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How far atomic time is ahead of UTC, step by step. The table is dated: after {@link #validUntil} a leap second may
 * have been added that it does not know. A newer one is read by {@link #parse}.
 *
 * @param steps      in order of time, the first from 1958 on
 * @param validUntil the last day for which the table is known to hold
 */
public record LeapSeconds(List<Step> steps, LocalDate validUntil) {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1958, 1, 1, 0, 0);
    private static final LocalDate NTP_EPOCH = LocalDate.of(1900, 1, 1);
    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final LocalDate FIRST_LEAP_SECONDS = LocalDate.of(1972, 1, 1);

    /**
     * As the {@code leap-seconds.list} of the IERS says that was last updated on 7 July 2025 and expires on 28 June 2026; a
     * newer one can take its place.
     */
    public static final LeapSeconds BUILT_IN = builtIn();

    /** Copies the steps. */
    public LeapSeconds {
        steps = List.copyOf(steps);
    }

    /** From this day (0 h UTC) on, TAI - UTC is that many microseconds. */
    public record Step(LocalDate from, long microseconds) {
        private long utc() {
            return ChronoUnit.DAYS.between(EPOCH.toLocalDate(), from) * DAY;
        }
    }

    /** Microseconds TAI since 1958 of a UTC time; a time before 1958 counts as if the two ran alike. */
    public long toTai(LocalDateTime utc) {
        long micros = ChronoUnit.MICROS.between(EPOCH, utc);
        long offset = 0;
        for (Step step : steps) {
            if (micros >= step.utc()) {
                offset = step.microseconds();
            }
        }
        return Math.addExact(micros, offset);
    }

    /** What an atomic clock shows at a UTC time. */
    public LocalDateTime atomic(LocalDateTime utc) {
        return EPOCH.plus(toTai(utc), ChronoUnit.MICROS);
    }

    /** UTC of microseconds TAI since 1958; a time within a leap second reads as the second after it. */
    public LocalDateTime toUtc(long tai) {
        long offset = 0;
        for (Step step : steps) {
            if (tai >= step.utc() + step.microseconds()) {
                offset = step.microseconds();
            }
        }
        return EPOCH.plus(Math.subtractExact(tai, offset), ChronoUnit.MICROS);
    }

    /** True if a leap second ends with that day. */
    public boolean endsWithLeapSecond(LocalDate day) {
        return day.plusDays(1).isAfter(FIRST_LEAP_SECONDS)
                && steps.stream().anyMatch(step -> step.from().equals(day.plusDays(1)));
    }

    /**
     * Reads the public {@code leap-seconds.list}: lines of NTP seconds and TAI - UTC, and {@code #@} with the expiry.
     * The time before 1972 is that of the built-in table.
     *
     * @throws IllegalArgumentException if a line is neither, or nothing is in it
     */
    public static LeapSeconds parse(String list) {
        List<Step> steps = new ArrayList<>(BUILT_IN.steps.stream()
                .filter(step -> step.from().isBefore(FIRST_LEAP_SECONDS)).toList());
        int before = steps.size();
        LocalDate until = LocalDate.EPOCH;
        for (String line : list.lines().toList()) {
            if (line.startsWith("#@")) {
                until = ntp(line.substring(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length < 2) {
                    throw new IllegalArgumentException("'" + line + "' is no line of a leap second list.");
                }
                steps.add(new Step(ntp(columns[0]), Long.parseLong(columns[1]) * SECOND));
            }
        }
        if (steps.size() == before) {
            throw new IllegalArgumentException("There is no leap second in this list.");
        }
        return new LeapSeconds(steps, until);
    }

    private static LocalDate ntp(String seconds) {
        return NTP_EPOCH.plusDays(Long.parseLong(seconds.strip()) / (DAY / SECOND));
    }

    private static LeapSeconds builtIn() {
        List<Step> steps = new ArrayList<>();
        // Before 1972 UTC was steered by small steps and drift; fdi knows the steps only, in 1961 with its own digits.
        String early = "1958-01-01 0 1961-01-01 1442818 1961-08-01 1372818 1962-01-01 1845858 1963-11-01 1945858 "
                + "1964-01-01 3240130 1964-04-01 3340130 1964-09-01 3440130 1965-01-01 3540130 1965-03-01 3640130 "
                + "1965-07-01 3740130 1965-09-01 3840130 1966-01-01 4313170 1968-02-01 4213170";
        String[] words = early.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            steps.add(new Step(LocalDate.parse(words[i]), Long.parseLong(words[i + 1])));
        }
        String whole = "1972-01 1972-07 1973-01 1974-01 1975-01 1976-01 1977-01 1978-01 1979-01 1980-01 1981-07 "
                + "1982-07 1983-07 1985-07 1988-01 1990-01 1991-01 1992-07 1993-07 1994-07 1996-01 1997-07 1999-01 "
                + "2006-01 2009-01 2012-07 2015-07 2017-01";
        long seconds = 10;
        for (String month : whole.split(" ", -1)) {
            steps.add(new Step(LocalDate.parse(month + "-01"), seconds * SECOND));
            seconds++;
        }
        return new LeapSeconds(steps, LocalDate.of(2026, 6, 28));
    }
}
