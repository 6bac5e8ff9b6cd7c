package org.poolscope.app.plot;

/**
 * What an axis says of itself.
 *
 * @param name such as "elapsed_time", or "index of sample"
 * @param unit such as "s"; empty if there is none
 * @param cursor what stands before a position in the crosshair's list, such as "index", and before a unit that comes from
 *     the curves; that unit stands alone if it is empty
 */
public record AxisText(String name, String unit, String cursor) {
    public AxisText(String name, String unit) {
        this(name, unit, name);
    }

    /** An axis that counts samples. */
    public static AxisText index() {
        return new AxisText("index of sample", "", "index");
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
