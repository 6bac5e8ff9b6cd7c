package org.poolscope.app.plot.engine;

import org.jspecify.annotations.Nullable;

/**
 * What one pass over a curve finds out.
 *
 * @param order how x runs
 * @param blocks minima and maxima of blocks of y, null where a scan is quick enough without
 */
public record Lookup(Order order, @Nullable Pyramid blocks) {
    /** From this size on a scan for each drawing would be felt. */
    private static final long MANY = 2_000_000;

    static Lookup of(Samples x, Samples y) {
        Order order = Order.of(x);
        return new Lookup(order, y.size() >= MANY && order == Order.RISING ? Pyramid.of(y) : null);
    }
}
