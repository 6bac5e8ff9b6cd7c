package org.poolscope.app.browse.objects;

import java.util.Arrays;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.Samples;

/** A number of a store as it was seen over time: seconds since the store was opened, and values. */
final class History {
    private static final int FIRST_ROOM = 64;
    private static final int MOST = 1 << 20;

    private final String id;
    private final String name;
    private final int slot;
    private double[] times = new double[FIRST_ROOM];
    private double[] values = new double[FIRST_ROOM];
    private int count;
    private long changes;

    /** Of nothing yet; drawn as {@code name} in the colour of a slot. */
    History(String id, String name, int slot) {
        this.id = id;
        this.name = name;
        this.slot = slot;
    }

    /** How many values it has had. */
    long changes() {
        return changes;
    }

    /** Seconds at which it was seen first. */
    double first() {
        return count == 0 ? 0 : times[0];
    }

    /** Seconds at which it was seen last. */
    double newest() {
        return count == 0 ? 0 : times[count - 1];
    }

    /** Whether it was seen last with another value. */
    boolean differs(double value) {
        return count == 0 || Double.compare(values[count - 1], value) != 0;
    }

    /** It is another now. */
    void add(double seconds, double value) {
        changes++;
        put(seconds, value);
    }

    /** It was seen again and is what it was. */
    void still(double seconds) {
        if (count > 0) {
            put(seconds, values[count - 1]);
        }
    }

    /** Past a million the older half is forgotten. */
    private void put(double seconds, double value) {
        if (count == MOST) {
            times = Arrays.copyOfRange(times, MOST / 2, MOST);
            values = Arrays.copyOfRange(values, MOST / 2, MOST);
            count = MOST / 2;
        }
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        times[count] = seconds;
        values[count] = value;
        count++;
    }

    /** What was seen, as stairs. */
    Curve curve() {
        return Curve.of(name, slot, Samples.of(times, count), Samples.of(values, count)).withId(id)
                .withShape(Curve.Shape.STAIRS);
    }
}
