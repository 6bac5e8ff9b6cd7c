package org.poolscope.storage.export.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.product.LeapSeconds;
import org.poolscope.storage.export.Column;

/**
 * Takes times from one scale to another: atomic time and UTC differ by a step for each leap second. A time within a leap
 * second, which UTC cannot count, becomes the second after it.
 *
 * @param toUtc whether from atomic time to UTC
 * @param keeps whether nothing changes, because the times only get the name of their scale
 */
record TimeScale(boolean toUtc, boolean keeps) {
    private static final String UTC = ItemType.UTC;
    private static final String TAI = ItemType.TAI;
    private static final LeapSeconds LEAPS = LeapSeconds.BUILT_IN;
    private static final long DAY = 86_400_000_000L;
    /** Microseconds since 1970 from which on a step holds, on both scales. */
    private static final long[] UTC_STEPS = LEAPS.steps().stream().mapToLong(TimeScale::utc).toArray();
    private static final long[] TAI_STEPS = LEAPS.steps().stream()
            .mapToLong(step -> utc(step) + step.microseconds()).toArray();

    /** Whether a unit is the name of a scale. */
    static boolean isScale(String unit) {
        return unit.equals(UTC) || unit.equals(TAI);
    }

    /** The way from the scale of a column of times to another; from none, as it was asked for this very column. */
    static Optional<TimeScale> of(Column column, String wanted) {
        boolean isTime = column.element().kind() == Kind.DATETIME;
        boolean known = isScale(column.unit()) || column.unit().isEmpty();
        return isTime && known && isScale(wanted)
                ? Optional.of(new TimeScale(wanted.equals(UTC), column.unit().isEmpty()))
                : Optional.empty();
    }

    /** What the loss report says of it. */
    String sentence(String name, String from, String to) {
        return keeps
                ? "a time of " + name + ", which says no scale, is taken for " + to
                : "a time of " + name + " is converted from " + from + " to " + to + " by the leap seconds known until "
                        + LEAPS.validUntil();
    }

    /** The type of times that are no coarser than a leap second needs. */
    DType type(DType own) {
        return keeps || !(own instanceof DType.Temporal time) || isFine(time)
                ? own
                : ItemType.MOMENT;
    }

    private static boolean isFine(DType.Temporal time) {
        return TimeSteps.per((DType.Temporal) ItemType.MOMENT, time).isPresent();
    }

    /** The same moments, counted on the other scale. */
    NdArray of(NdArray times, DType type) {
        NdArray fine = keeps ? times : Cast.to(times, type);
        if (keeps || !(type instanceof DType.Temporal unit)) {
            return fine;
        }
        long perMicro = TimeSteps.per((DType.Temporal) ItemType.MOMENT, unit).orElse(1);
        long[] moved = new long[Math.toIntExact(fine.size())];
        for (int i = 0; i < moved.length; i++) {
            long time = fine.longAt(i);
            moved[i] = time == Long.MIN_VALUE ? time : time + shift(Math.floorDiv(time, perMicro)) * perMicro;
        }
        return NdArray.of(type, times.shape(), false, NdArray.ofLongs(moved).bytes());
    }

    private long shift(long micros) {
        long[] steps = toUtc ? TAI_STEPS : UTC_STEPS;
        List<LeapSeconds.Step> known = LEAPS.steps();
        for (int i = steps.length - 1; i >= 0; i--) {
            if (micros >= steps[i]) {
                return toUtc ? -known.get(i).microseconds() : known.get(i).microseconds();
            }
        }
        return 0;
    }

    private static long utc(LeapSeconds.Step step) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, step.from()) * DAY;
    }
}
