package org.poolscope.app.plot;

import java.util.List;
import org.poolscope.app.plot.engine.Reading;

/**
 * What an axis says of itself.
 *
 * @param name such as "elapsed_time", or "index of sample"
 * @param unit such as "s"; empty if there is none
 * @param cursor what stands before a position in the crosshair's list, such as "index", and before a unit that comes from
 *     the curves; that unit stands alone if it is empty
 * @param names of the things at 0, 1, 2, … where the axis counts things that have names
 */
public record AxisText(String name, String unit, String cursor, List<String> names) {
    private static final String INDEX = "index";
    private static final String INDEX_OF = "index of ";

    public AxisText {
        names = List.copyOf(names);
    }

    public AxisText(String name, String unit, String cursor) {
        this(name, unit, cursor, List.of());
    }

    public AxisText(String name, String unit) {
        this(name, unit, name);
    }

    /** An axis that counts samples. */
    public static AxisText index() {
        return index("sample");
    }

    /** An axis that counts, such as points; {@code what} says one of them. */
    public static AxisText index(String what) {
        return new AxisText(INDEX_OF + what, "", INDEX);
    }

    /** An axis that counts things, {@code cursor} says of what kind. */
    public static AxisText counting(String name, String cursor, List<String> names) {
        return new AxisText(name, "", cursor, names);
    }

    /** Whether there is nothing between two whole numbers. */
    boolean isCount() {
        return (cursor.equals(INDEX) && name.startsWith(INDEX_OF)) || !names.isEmpty();
    }

    /** The place of the crosshair: {@code index 340}, {@code time 1.5 s}, or the name of the thing there. */
    String place(Reading reading) {
        double at = Math.rint(reading.x());
        if (at >= 0 && at < names.size()) {
            return cursor + " " + names.get((int) at);
        }
        return cursor + " " + reading.xText() + (unit.isEmpty() ? "" : " " + unit);
    }

    /** The title of an axis whose curves bring a unit; it wins over the axis' own. */
    String title(String curves) {
        if (curves.isEmpty() || curves.equals(unit)) {
            return title();
        }
        return cursor.isEmpty() ? curves : cursor + " [" + curves + "]";
    }

    String title() {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }
}
