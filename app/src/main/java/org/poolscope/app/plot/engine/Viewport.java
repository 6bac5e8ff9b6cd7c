package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What part of the data a plot shows.
 *
 * @param x shown range of x
 * @param y shown range of the first y axis
 * @param logX whether x is logarithmic
 * @param logY whether every y is logarithmic
 * @param fitX whether x goes on to show all there is
 * @param fitY whether every y goes on to fit what is visible in x
 * @param following whether x ends at the newest point and keeps its width
 * @param others shown ranges of the further y axes
 */
public record Viewport(Extent x, Extent y, boolean logX, boolean logY, boolean fitX, boolean fitY, boolean following,
        List<Extent> others) {
    /** What an empty plot shows. */
    public static final Viewport START = new Viewport(new Extent(0, 1), new Extent(0, 1), false, false, true, true,
            false, List.of());

    /** Copies the ranges. */
    public Viewport {
        others = List.copyOf(others);
    }

    /** The shown ranges of all y axes, the first one first. */
    public List<Extent> ys() {
        List<Extent> all = new ArrayList<>(others);
        all.addFirst(y);
        return all;
    }

    /** The same with another range of x, chosen by the user or not. */
    public Viewport withX(Extent range, boolean fit) {
        return new Viewport(range, y, logX, logY, fit, fitY, following && fit, others);
    }

    /** The same with another range of the first y, chosen by the user or not. */
    public Viewport withY(Extent range, boolean fit) {
        return new Viewport(x, range, logX, logY, fitX, fit, following, others);
    }

    /** The same with every y moved or zoomed alike by the user. */
    public Viewport withEachY(UnaryOperator<Extent> change) {
        return new Viewport(x, change.apply(y), logX, logY, fitX, false, following,
                others.stream().map(change).toList());
    }

    /** The same ranges of y as another view, chosen by the user. */
    public Viewport withYOf(Viewport other) {
        return new Viewport(x, other.y, logX, logY, fitX, false, following, other.others);
    }

    /** The same range of x, following the newest point or not. */
    public Viewport withFollowing(boolean follow) {
        return new Viewport(x, y, logX, logY, fitX && !follow, fitY, follow, others);
    }

    /** The same ranges on linear or logarithmic axes. */
    public Viewport withLog(boolean newLogX, boolean newLogY) {
        return new Viewport(x, y, newLogX, newLogY, fitX, fitY, following, others);
    }

    /** The same that goes on to show everything. */
    Viewport fitted() {
        return new Viewport(x, y, logX, logY, true, true, false, others);
    }

    Viewport at(Extent newX) {
        return new Viewport(newX, y, logX, logY, fitX, fitY, following, others);
    }

    Viewport at(List<Extent> ys) {
        return new Viewport(x, ys.getFirst(), logX, logY, fitX, fitY, following, ys.subList(1, ys.size()));
    }
}
