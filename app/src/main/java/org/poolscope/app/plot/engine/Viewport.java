package org.poolscope.app.plot.engine;

/**
 * What part of the data a plot shows.
 *
 * @param x shown range of x
 * @param y shown range of y
 * @param logX whether x is logarithmic
 * @param logY whether y is logarithmic
 * @param fitX whether x goes on to show all there is
 * @param fitY whether y goes on to fit what is visible in x
 * @param following whether x ends at the newest point and keeps its width
 */
public record Viewport(Extent x, Extent y, boolean logX, boolean logY, boolean fitX, boolean fitY,
        boolean following) {
    /** What an empty plot shows. */
    public static final Viewport START = new Viewport(new Extent(0, 1), new Extent(0, 1), false, false, true, true,
            false);

    /** The same with another range of x, chosen by the user or not. */
    public Viewport withX(Extent range, boolean fit) {
        return new Viewport(range, y, logX, logY, fit, fitY, following && fit);
    }

    /** The same with another range of y, chosen by the user or not. */
    public Viewport withY(Extent range, boolean fit) {
        return new Viewport(x, range, logX, logY, fitX, fit, following);
    }

    /** The same range of x, following the newest point or not. */
    public Viewport withFollowing(boolean follow) {
        return new Viewport(x, y, logX, logY, fitX && !follow, fitY, follow);
    }

    /** The same ranges on linear or logarithmic axes. */
    public Viewport withLog(boolean newLogX, boolean newLogY) {
        return new Viewport(x, y, newLogX, newLogY, fitX, fitY, following);
    }

    Viewport at(Extent newX, Extent newY) {
        return new Viewport(newX, newY, logX, logY, fitX, fitY, following);
    }
}
