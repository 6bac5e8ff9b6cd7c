package org.poolscope.app.main.action;

import static org.poolscope.app.main.action.MenuName.PLOT;

import java.util.List;

/** The menu Plot; its single keys act only while a plot has the focus. */
final class PlotActions {
    private static final String NO_FOCUS = "Click into a plot first.";
    private static final String NO_CURVE = "Plot a curve first.";
    private static final String NO_PLOT = "Open a plot first.";

    private PlotActions() {}

    static List<Action> all() {
        Row table = new Row();
        table.in(PLOT, NO_FOCUS).plot("plot.zoom", "Zoom mode", "Digit1", "zoom", "mouse")
                .plot("plot.pan", "Pan mode", "Digit2", "pan", "mouse")
                .plot("plot.measure", "Measure mode", "Digit3", "measure", "mouse");
        table.plot("plot.fit", "Fit all", "Digit0", "fit", "reset autoscale")
                .plot("plot.logy", "Logarithmic Y", "L", "axis", "scale log")
                .plot("plot.logx", "Logarithmic X", "Shift+L", "axis", "scale log");
        table.in(PLOT, NO_CURVE).plot("plot.ghost", "Keep a ghost", "G", "eye", "freeze compare")
                .plot("plot.table", "Values in view as table", "T", "table", "read list");
        table.in(PLOT, NO_FOCUS).plot("plot.in", "Zoom in", "Plus|Shift+Equals|Add", "plus", "larger")
                .plot("plot.out", "Zoom out", "Minus|Subtract", "minus", "smaller")
                .plot("plot.mark", "Set a mark", "M", "measure", "measure")
                .plot("plot.speak", "Speak a summary", "R", "info", "read");
        table.in(PLOT, NO_PLOT).add("plot.picture", "Save picture…", "Shortcut+Shift+S", "image", "png svg")
                .add("plot.rate", "Redraw rate…", "", "refresh", "fps");
        return table.rows();
    }
}
