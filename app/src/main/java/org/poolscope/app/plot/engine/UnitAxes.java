package org.poolscope.app.plot.engine;

import java.util.List;

/**
 * The Y axes of a plot, one for each unit of its curves.
 *
 * @param units the units in the order in which curves bring them, at least one and at most {@link #MOST}; empty where a
 *     curve has none
 */
public record UnitAxes(List<String> units) {
    /** More axes than this cannot be told apart. */
    public static final int MOST = 3;

    /** Takes the list as it is. */
    public UnitAxes {
        units = List.copyOf(units);
    }

    /** The axes that some curves need; hidden curves count too, so that a click in the legend moves nothing. */
    public static UnitAxes of(List<Curve> curves) {
        List<String> units = curves.stream().map(Curve::unit).distinct().limit(MOST).toList();
        return new UnitAxes(units.isEmpty() ? List.of("") : units);
    }

    /** The curves that find no axis, because they bring a fourth unit. */
    public static List<Curve> without(List<Curve> curves) {
        UnitAxes axes = of(curves);
        return curves.stream().filter(curve -> axes.of(curve) < 0).toList();
    }

    /** Which axis a curve belongs to, from 0; -1 for one that finds none any more. */
    public int of(Curve curve) {
        return units.indexOf(curve.unit());
    }

    /** How many axes there are. */
    public int size() {
        return units.size();
    }
}
