package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reductions of curves to what is shown of them, each made once; of a curve that has grown only the columns in which
 * it has. Not for several threads at once.
 */
public final class Reductions {
    private final List<@Nullable Known> known = new ArrayList<>();
    private Key key = new Key(Extent.NONE, false, false, 0);

    private record Key(Extent x, boolean logX, boolean logY, int width) {}

    private record Known(Curve curve, Columns columns) {
        boolean isOf(Curve other) {
            return curve.y().equals(other.y()) && curve.x().equals(other.x());
        }

        boolean isOfFirstOf(Curve other) {
            return other.looked().continues(curve.looked());
        }
    }

    /** Lets go of what is of no use for these curves. */
    public void keep(List<Curve> curves) {
        for (int place = 0; place < known.size(); place++) {
            Known before = known.get(place);
            boolean useful = before != null && place < curves.size()
                    && (before.isOf(curves.get(place)) || before.isOfFirstOf(curves.get(place)));
            known.set(place, useful ? before : null);
        }
    }

    /** The reduction of a curve, which has this place among all that are shown. */
    public Columns of(int place, Curve curve, Viewport view, int width) {
        Key now = new Key(view.x(), view.logX(), view.logY(), width);
        if (!now.equals(key)) {
            key = now;
            known.clear();
        }
        while (known.size() <= place) {
            known.add(null);
        }
        Known before = known.get(place);
        if (before != null && before.isOf(curve)) {
            return before.columns();
        }
        Columns columns = MinMaxReduction.reduce(curve, Scale.rightward(view.x(), width, view.logX()), view.logY(),
                width,
                before != null && before.isOfFirstOf(curve) ? before.columns() : null);
        known.set(place, new Known(curve, columns));
        return columns;
    }
}
