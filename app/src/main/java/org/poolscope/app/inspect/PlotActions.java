package org.poolscope.app.inspect;

import java.util.Locale;
import org.poolscope.app.main.action.ActionScope;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Numbers;
import org.poolscope.app.plot.engine.ZoomHistory;

/** What the menus and keys do with one plot while its tab is shown. */
public final class PlotActions {
    private final Plot plot;
    private final Runnable table;
    private final ActionScope actions;

    /** For a plot; {@code table} shows its samples in view as a table, or the plot again. */
    public PlotActions(Plot plot, Runnable table, ActionScope actions) {
        this.plot = plot;
        this.table = table;
        this.actions = actions;
    }

    /** Lets the menus and keys of a tab do it. */
    public void bind() {
        actions.on("plot.zoom", () -> plot.modeProperty().set(Plot.Mode.ZOOM));
        actions.on("plot.pan", () -> plot.modeProperty().set(Plot.Mode.PAN));
        actions.on("plot.measure", () -> plot.modeProperty().set(Plot.Mode.MEASURE));
        actions.on("plot.fit", plot::fit);
        actions.on("plot.logy", () -> plot.setLog(plot.viewport().logX(), !plot.viewport().logY()));
        actions.on("plot.logx", () -> plot.setLog(!plot.viewport().logX(), plot.viewport().logY()));
        actions.on("plot.ghost", plot::keepGhosts);
        actions.on("plot.table", table);
        actions.on("plot.in", () -> plot.steps().zoom(Plot.CLOSER));
        actions.on("plot.out", () -> plot.steps().zoom(1 / Plot.CLOSER));
        actions.on("plot.mark", plot::mark);
        actions.on("plot.speak", plot::speak);
        plot.steps().addOnStep(_ -> bindSteps());
        bindSteps();
    }

    private void bindSteps() {
        plot.steps().history().toUndo().ifPresentOrElse(
                step -> actions.on("undo", "Undo: " + words(step), () -> {
                    plot.steps().undo();
                    bindSteps();
                }), () -> actions.forget("undo"));
        plot.steps().history().toRedo().ifPresentOrElse(
                step -> actions.on("redo", "Redo: " + words(step), () -> {
                    plot.steps().redo();
                    bindSteps();
                }), () -> actions.forget("redo"));
    }

    /** A step by its name and where it led, such as {@code zoom X 0…800}. */
    static String words(ZoomHistory.Step step) {
        StringBuilder words = new StringBuilder(step.name().toLowerCase(Locale.ROOT));
        if (!step.after().x().equals(step.before().x())) {
            words.append(" X ").append(range(step.after().x()));
        } else if (!step.after().y().equals(step.before().y())) {
            words.append(" Y ").append(range(step.after().y()));
        }
        return words.toString();
    }

    private static String range(Extent shown) {
        return Numbers.six(shown.min()) + "…" + Numbers.six(shown.max());
    }
}
