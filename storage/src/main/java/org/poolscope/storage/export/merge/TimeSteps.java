package org.poolscope.storage.export.merge;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TimeUnit;

/** How many steps of one unit of time make one of another. */
final class TimeSteps {
    private TimeSteps() {}

    /** How many steps of {@code fine} make one of {@code coarse}; empty if that is no whole number. */
    static OptionalLong per(DType.Temporal coarse, DType.Temporal fine) {
        if (coarse.unit() == TimeUnit.GENERIC || fine.unit() == TimeUnit.GENERIC
                || isCalendar(coarse) != isCalendar(fine)) {
            return OptionalLong.empty();
        }
        BigInteger[] steps = length(coarse).divideAndRemainder(length(fine));
        return steps[1].signum() == 0 && steps[0].signum() > 0 && steps[0].bitLength() < Long.SIZE
                ? OptionalLong.of(steps[0].longValue())
                : OptionalLong.empty();
    }

    /** Seconds that one step takes; years and months have none of their own and count as themselves. */
    static double seconds(DType.Temporal type) {
        return isCalendar(type) || type.unit() == TimeUnit.GENERIC ? 1 : length(type).doubleValue() * 1e-18;
    }

    private static boolean isCalendar(DType.Temporal type) {
        return type.unit() == TimeUnit.YEAR || type.unit() == TimeUnit.MONTH;
    }

    /** In attoseconds, or in months. */
    private static BigInteger length(DType.Temporal type) {
        BigInteger count = BigInteger.valueOf(type.count());
        return count.multiply(switch (type.unit()) {
            case YEAR -> BigInteger.valueOf(12);
            case MONTH, GENERIC, ATTO -> BigInteger.ONE;
            case WEEK -> seconds(7L * 86_400);
            case DAY -> seconds(86_400);
            case HOUR -> seconds(3600);
            case MINUTE -> seconds(60);
            case SECOND -> seconds(1);
            case MILLI -> BigInteger.TEN.pow(15);
            case MICRO -> BigInteger.TEN.pow(12);
            case NANO -> BigInteger.TEN.pow(9);
            case PICO -> BigInteger.TEN.pow(6);
            case FEMTO -> BigInteger.TEN.pow(3);
        });
    }

    private static BigInteger seconds(long count) {
        return BigInteger.valueOf(count).multiply(BigInteger.TEN.pow(18));
    }
}
