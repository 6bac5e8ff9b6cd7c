package org.poolscope.app.plot.engine;

/** Arithmetic on the shown range of one axis, linear or logarithmic. */
public final class Span {
    /** Head room on each side when a range is fitted. */
    public static final double HEAD_ROOM = 0.05;
    private static final double KEEP_ABOVE = 0.6;
    private static final double LIMIT = Double.MAX_VALUE / 4;
    /** Below this many representable numbers across a plot, closer zoom would show nothing new. */
    private static final double FEWEST_STEPS = 64;

    private Span() {}

    /** A range a part wider on both sides; a single number gets room around it. */
    public static Extent withHeadRoom(Extent data, boolean log, double part) {
        if (data.isEmpty()) {
            return log ? new Extent(1, 10) : new Extent(0, 1);
        }
        if (data.min() == data.max()) {
            return around(data.min(), log);
        }
        double from = inner(data.min(), log);
        double to = inner(data.max(), log);
        double room = (to - from) * part;
        return outer(from - room, to + room, log);
    }

    private static Extent around(double value, boolean log) {
        if (log) {
            return outer(inner(value, true) - 0.5, inner(value, true) + 0.5, true);
        }
        double room = value == 0 ? 1 : Math.abs(value) * 0.1;
        return outer(inner(value - room, false), inner(value + room, false), false);
    }

    /** Whether a shown range may stay for new data: nothing is cut off and not too much is empty. */
    public static boolean stillFits(Extent shown, Extent data, boolean log) {
        if (data.isEmpty() || !shown.contains(data.min()) || !shown.contains(data.max())) {
            return data.isEmpty();
        }
        double used = inner(data.max(), log) - inner(data.min(), log);
        return used >= KEEP_ABOVE * (inner(shown.max(), log) - inner(shown.min(), log));
    }

    /** The range after a zoom by {@code factor} (below 1 is closer) that leaves {@code anchor} where it is. */
    public static Extent zoomed(Extent shown, boolean log, double anchor, double factor) {
        double fixed = inner(anchor, log);
        double from = fixed - (fixed - inner(shown.min(), log)) * factor;
        double to = fixed + (inner(shown.max(), log) - fixed) * factor;
        Extent next = outer(from, to, log);
        return isUsable(next) || factor > 1 ? next : shown;
    }

    /** The range moved by a part of its width. */
    public static Extent moved(Extent shown, boolean log, double part) {
        double from = inner(shown.min(), log);
        double to = inner(shown.max(), log);
        double way = (to - from) * part;
        return outer(from + way, to + way, log);
    }

    /** The range that ends at a number and is as wide as before. */
    public static Extent endingAt(Extent shown, boolean log, double end) {
        double way = inner(end, log) - inner(shown.max(), log);
        return new Extent(outer(inner(shown.min(), log) + way, inner(end, log), log).min(), end);
    }

    /** Whether a range is wide enough to be drawn with distinct positions. */
    public static boolean isUsable(Extent range) {
        double width = range.max() * 0.5 - range.min() * 0.5;
        double step = Math.max(Math.ulp(range.min()), Math.ulp(range.max()));
        return width > step * FEWEST_STEPS && Double.isFinite(width);
    }

    private static double inner(double value, boolean log) {
        return log ? Math.log10(value) : value;
    }

    private static Extent outer(double from, double to, boolean log) {
        double min = log ? Math.max(Math.pow(10, from), Double.MIN_NORMAL) : from;
        double max = log ? Math.pow(10, to) : to;
        return new Extent(Math.clamp(min, -LIMIT, LIMIT), Math.clamp(max, -LIMIT, LIMIT));
    }
}
