package org.poolscope.app.plot;

import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Reading;
import org.poolscope.app.plot.engine.Span;
import org.poolscope.app.plot.engine.Viewport;

/** Where the range of x goes when the keyboard zooms or walks. */
final class PlotZoom {
    private static final double BEYOND = 0.1;

    private PlotZoom() {}

    /** The range zoomed around what is read, or around the middle where nothing is read in sight. */
    static Extent around(Viewport view, @Nullable Reading reading, double middle, double factor) {
        double anchor = reading != null && view.x().contains(reading.x()) ? reading.x() : middle;
        return Span.zoomed(view.x(), view.logX(), anchor, factor);
    }

    /** The range moved so far that a place is in sight. */
    static Extent revealing(Viewport view, double x) {
        Extent shown = view.x();
        double past = x > shown.max() ? x - shown.max() : x - shown.min();
        double part = view.logX()
                ? Math.signum(past) * BEYOND
                : past / shown.width() + Math.signum(past) * BEYOND;
        return Span.moved(shown, view.logX(), part);
    }
}
