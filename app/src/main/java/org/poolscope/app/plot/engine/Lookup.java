package org.poolscope.app.plot.engine;

import org.jspecify.annotations.Nullable;

/**
 * What one pass over a curve finds out.
 *
 * @param order how x runs
 * @param blocks minima and maxima of blocks of y, null where a scan is quick enough without
 * @param grown what finds out more as the curve grows, null if it does not grow
 */
public record Lookup(Order order, @Nullable Pyramid blocks, @Nullable GrowingLookup grown) {
    /** From this size on a scan for each drawing would be felt. */
    private static final long MANY = 2_000_000;

    /** Of a curve that does not grow. */
    Lookup(Order order, @Nullable Pyramid blocks) {
        this(order, blocks, null);
    }

    static Lookup of(Samples x, Samples y) {
        Order order = Order.of(x);
        return new Lookup(order, y.size() >= MANY && order == Order.RISING ? Pyramid.of(y) : null);
    }

    /** Whether the values of an earlier curve are the first ones of this curve. */
    boolean continues(Lookup earlier) {
        return grown != null && grown.equals(earlier.grown);
    }
}
