package org.poolscope.app.live.chart;

/**
 * How many points of a stream belong to how many of its axis; one of both is 1. Found from how many have come of each, as
 * nothing else is told of it, and kept as long as it can be right.
 *
 * @param points
 *            of the stream
 * @param steps
 *            of the axis
 */
public record Pace(long points, long steps) {
    /** A point for each of the axis. */
    public static final Pace SAME = new Pace(1, 1);

    private static final int[] ROUND = {1, 2, 5};

    /** The pace after {@code stream} points have come and {@code axis} of the axis. */
    public Pace after(long stream, long axis) {
        if (stream == 0 || axis == 0 || fits(stream, axis)) {
            return this;
        }
        if (SAME.fits(stream, axis)) {
            return SAME;
        }
        return axis > stream ? new Pace(1, round(stream, axis)) : new Pace(round(axis, stream), 1);
    }

    /** Whether streams read side by side can have so many points; those of the last read may be a little apart. */
    private boolean fits(long stream, long axis) {
        if (points == steps) {
            return Math.abs(stream - axis) <= 2 + Math.max(stream, axis) / 20;
        }
        return points == 1 ? between(stream, axis, steps) : between(axis, stream, points);
    }

    private static boolean between(long few, long many, long ratio) {
        return many >= (few - 2) * ratio && many <= (few + 1) * ratio;
    }

    /** The roundest number of the many for each of the few. */
    private static long round(long few, long many) {
        double least = many / (double) few;
        double most = few < 2 ? Math.max((double) many, least) : (many - 1) / (double) (few - 1);
        for (long ten = largestTen(most); ten >= 1; ten /= 10) {
            for (int i = ROUND.length - 1; i >= 0; i--) {
                long number = ROUND[i] * ten;
                if (number >= least && number <= most) {
                    return number;
                }
            }
        }
        return Math.max(1, Math.round(least));
    }

    private static long largestTen(double below) {
        long ten = 1;
        while (ten <= below / 10) {
            ten *= 10;
        }
        return ten;
    }

    /** What a legend says of it, {@code 1:10} for a point to ten of the axis; empty for the pace of the axis. */
    public String words() {
        return points == steps ? "" : points + ":" + steps;
    }
}
