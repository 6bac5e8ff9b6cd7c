package org.poolscope.app.browse.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;

/** A number of a store as it was seen over time: seconds since it was looked at first, and values. */
final class History {
    private static final int FIRST_ROOM = 64;
    private static final int MOST = 1 << 20;
    private static final double NANOS = 1e9;

    private final String name;
    private final Instant begun;
    private double[] times = new double[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private int count;

    /** Begins now. */
    History(String name, Instant begun) {
        this.name = name;
        this.begun = begun;
    }

    /** When it begins. */
    Instant begun() {
        return begun;
    }

    /** How many values were seen. */
    int size() {
        return count;
    }

    /** One more value; past a million the older half is forgotten. */
    void add(Instant when, double value) {
        if (count == MOST) {
            times = Arrays.copyOfRange(times, MOST / 2, MOST);
            values = Arrays.copyOfRange(values, MOST / 2, MOST);
            count = MOST / 2;
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        times[count] = Duration.between(begun, when).toNanos() / NANOS;
        values[count] = value;
        count++;
    }

    /** What was seen, as stairs. */
    Curve curve() {
        return Curve.of(name, 0, Samples.of(times, count), Samples.of(values, count)).withShape(Curve.Shape.STAIRS);
    }
}
