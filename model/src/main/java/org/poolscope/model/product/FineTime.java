package org.poolscope.model.product;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;

/**
 * A moment as fdi stores it.
 *
 * @param scale  which class: its unit and epoch
 * @param tai    how many units since the epoch in atomic time; null for a time not known
 * @param format how fdi would print it, in the letters of Python's strftime
 */
public record FineTime(Scale scale, @Nullable Long tai, String format) {
    /** The usual format. */
    public static final String FORMAT = "%Y-%m-%dT%H:%M:%S.%f";

    /** The two classes: microseconds since 1958-01-01 TAI, milliseconds since 2017-01-01 UTC. */
    public enum Scale {
        /** {@code FineTime}. */
        FINE_TIME(1, 0, "FineTime"),
        /** {@code FineTime1}. */
        FINE_TIME_1(1000, 1_861_920_037_000_000L, "FineTime1");

        private final long unit;
        private final long epoch;
        private final String className;

        Scale(long unit, long epoch, String className) {
            this.unit = unit;
            this.epoch = epoch;
            this.className = className;
        }

        /** The name of the class as stored. */
        public String className() {
            return className;
        }
    }

    /** Microseconds since 1958. */
    public static FineTime of(long tai) {
        return new FineTime(Scale.FINE_TIME, tai, FORMAT);
    }

    /** The moment of a UTC time, rounded to the unit. */
    public static FineTime of(LocalDateTime utc, Scale scale, LeapSeconds leaps) {
        return ofMicros(leaps.toTai(utc), scale);
    }

    /** The moment of microseconds TAI since 1958, rounded to the unit. */
    static FineTime ofMicros(long micros, Scale scale) {
        return new FineTime(scale, Math.floorDiv(micros - scale.epoch + scale.unit / 2, scale.unit), FORMAT);
    }

    /**
     * Reads a text: ISO with T or blank, date only, {@code 20190219T010203}, {@code 2019-02-19B01:02:03} (Beijing), with
     * {@code Z}, {@code UTC} or an offset; digits alone are the TAI number, a decimal number is Unix time.
     *
     * @throws IllegalArgumentException in words, if it is none of these
     */
    public static FineTime parse(String text, Scale scale) {
        return FineTimeText.read(text, scale, LeapSeconds.BUILT_IN);
    }

    /**
     * Reads a text of the given format (Python's strftime letters), or of one of those that {@link #parse(String, Scale)}
     * takes.
     *
     * @throws IllegalArgumentException in words, if it is none of these
     */
    public static FineTime parse(String text, Scale scale, String format) {
        FineTime time = TimeFormat.read(text.strip(), format)
                .map(utc -> of(utc, scale, LeapSeconds.BUILT_IN)).orElseGet(() -> parse(text, scale));
        return new FineTime(scale, time.tai, format);
    }

    /** Reads a stored value, empty if it is none of the two classes. */
    public static Optional<FineTime> from(Value value) {
        if (!(value instanceof Container.Instance object)) {
            return Optional.empty();
        }
        for (Scale scale : Scale.values()) {
            if (scale.className.equals(object.className())) {
                Members members = Members.of(object);
                String format = members.text("format");
                return switch (members.orNone("tai")) {
                    case Value.None _ -> Optional.of(new FineTime(scale, null, format == null ? FORMAT : format));
                    case Value.Int(long tai, boolean _) -> Optional.of(
                            new FineTime(scale, tai, format == null ? FORMAT : format));
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /** As it is stored. */
    public Container.Instance stored() {
        return Members.NONE.with("tai", tai == null ? Value.None.NONE : new Value.Int(tai))
                .with("format", new Value.Text(format)).as(scale.className);
    }

    /** Microseconds TAI since 1958, to compare times of both classes; empty if not known or out of reach. */
    public Optional<Long> micros() {
        try {
            return tai == null
                    ? Optional.empty()
                    : Optional.of(Math.addExact(Math.multiplyExact(tai, scale.unit), scale.epoch));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** UTC, empty if not known or beyond the calendar. */
    public Optional<LocalDateTime> utc(LeapSeconds leaps) {
        try {
            return micros().map(leaps::toUtc);
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /** UTC by the built-in table. */
    public Optional<LocalDateTime> utc() {
        return utc(LeapSeconds.BUILT_IN);
    }

    /** UTC as {@code 2019-02-19T01:02:03.456789}, as fdi's isoutc prints it; {@code Unknown} if not known. */
    public String isoUtc() {
        return utc().map(FineTimeText::iso).orElse("Unknown");
    }

    /** UTC in its own format, as fdi prints it; {@code Unknown} if not known. */
    public String formatted() {
        return utc().map(utc -> TimeFormat.print(utc, format)).orElse("Unknown");
    }

    /** UTC with its zone, as in {@code 2019-02-19T01:02:03.456789Z}; {@code Unknown} if not known. */
    @Override
    public String toString() {
        return utc().map(utc -> FineTimeText.iso(utc) + "Z").orElse("Unknown");
    }
}
