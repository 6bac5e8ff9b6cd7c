package org.poolscope.app.plot.engine;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One curve as it is at one moment. The picture, the crosshair and the legend all read the same snapshot; newer points
 * come as a new curve with the same id.
 *
 * @param id what stays the same between snapshots, for instance an address
 * @param name what the legend says
 * @param unit unit of y, empty if there is none
 * @param x the axis; as long as {@code y} or longer
 * @param y the values; NaN is a gap
 * @param slot 0 to 7, chooses colour, dash and marker
 * @param visible whether it is drawn; a hidden curve stays in the legend
 * @param shape how samples are joined
 * @param exact the text of the stored value at an index where a double cannot hold it, else null
 * @param lookup what {@link #prepare()} found out, null before
 */
public record Curve(String id, String name, String unit, Samples x, Samples y, int slot, boolean visible, Shape shape,
        @Nullable LongFunction<String> exact, @Nullable Lookup lookup) {

    /** How samples are joined. */
    public enum Shape {
        LINE, STAIRS, POINTS
    }

    public Curve {
        if (x.size() < y.size()) {
            throw new IllegalArgumentException(name + ": " + y.size() + " values over " + x.size() + " positions");
        }
        if (slot < 0 || slot >= Stroke.SLOTS) {
            throw new IllegalArgumentException("slot " + slot);
        }
    }

    /** A line over the index 0, 1, 2, ... */
    public static Curve of(String name, int slot, Samples y) {
        return of(name, slot, Samples.regular(0, 1, y.size()), y);
    }

    /** A line over an axis. */
    public static Curve of(String name, int slot, Samples x, Samples y) {
        return new Curve(name, name, "", x, y, slot, true, Shape.LINE, null, null);
    }

    public Curve withId(String newId) {
        return new Curve(newId, name, unit, x, y, slot, visible, shape, exact, lookup);
    }

    public Curve withUnit(String newUnit) {
        return new Curve(id, name, newUnit, x, y, slot, visible, shape, exact, lookup);
    }

    public Curve withVisible(boolean shown) {
        return new Curve(id, name, unit, x, y, slot, shown, shape, exact, lookup);
    }

    public Curve withShape(Shape newShape) {
        return new Curve(id, name, unit, x, y, slot, visible, newShape, exact, lookup);
    }

    /** Gives the exact text of values that a double cannot hold, such as 64-bit integers. */
    public Curve withExact(LongFunction<String> text) {
        return new Curve(id, name, unit, x, y, slot, visible, shape, text, lookup);
    }

    /**
     * Reads everything once to make later drawings quick: the order of x, and minima and maxima of blocks when there are
     * many points. Call it outside the window's thread for more than a few million points.
     */
    public Curve prepare() {
        return lookup != null
                ? this
                : new Curve(id, name, unit, x, y, slot, visible, shape, exact, Lookup.of(x, y));
    }

    /** What {@link #prepare()} finds out, computed now if it was not asked before. */
    public Lookup looked() {
        return lookup != null ? lookup : Lookup.of(x, y);
    }

    /** The range of x over all points, without a logarithm; {@link Extent#NONE} if there are none. */
    public Extent extentOfX() {
        return Search.extentOfX(this, false);
    }

    /** How many points there are. */
    public long size() {
        return y.size();
    }

    /** The exact text of the value at an index, for the clipboard. */
    public String textAt(long index) {
        return exact != null ? exact.apply(index) : Numbers.shortest(y.at(index));
    }

    /** The text of the value for a list: exact where the curve has its own text, else six digits. */
    public String shortTextAt(long index) {
        return exact != null ? exact.apply(index) : Numbers.six(y.at(index));
    }
}
