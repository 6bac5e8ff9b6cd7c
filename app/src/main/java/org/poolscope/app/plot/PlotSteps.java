package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.poolscope.app.plot.engine.Reading;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ZoomHistory;

/** The steps a user takes through a plot, each with a name under which it can be undone. */
public final class PlotSteps {
    private final Plot plot;
    private final ZoomHistory history = new ZoomHistory();
    private final List<Consumer<ZoomHistory.Step>> heard = new ArrayList<>();

    PlotSteps(Plot plot) {
        this.plot = plot;
    }

    /** Takes a step under a name such as "Zoom". */
    public void step(String name, UnaryOperator<Viewport> change) {
        Viewport before = plot.viewport();
        plot.show(change.apply(before));
        if (!plot.viewport().equals(before)) {
            ZoomHistory.Step step = new ZoomHistory.Step(name, before, plot.viewport());
            history.add(step, System.nanoTime() / 1_000_000);
            List.copyOf(heard).forEach(each -> each.accept(step));
        }
    }

    /** Has somebody told of each step the user takes, for instance to offer to undo it. */
    public void addOnStep(Consumer<ZoomHistory.Step> listener) {
        heard.add(listener);
    }

    /** The steps taken so far. */
    public ZoomHistory history() {
        return history;
    }

    /** Goes one step back; does nothing at the first. */
    public void undo() {
        history.undo().ifPresent(plot::show);
    }

    /** Goes one step forward again; does nothing at the last. */
    public void redo() {
        history.redo().ifPresent(plot::show);
    }

    /** Shows the newest points from now on, in the width of now; any zoom or pan in x ends it. */
    public void follow(boolean on) {
        step("Follow", view -> view.withFollowing(on));
    }

    /** Zooms x by {@code factor}, below 1 for closer, around the crosshair or around the middle. */
    public void zoom(double factor) {
        double middle = plot.xScale().value(plot.area().getWidth() / 2);
        step("Zoom", view -> view.withX(PlotZoom.around(view, plot.reading(), middle, factor), false));
    }

    /** Moves x so far that the crosshair is in sight; the keyboard can walk out of the picture. */
    void reveal() {
        Reading reading = plot.reading();
        if (reading != null && !plot.viewport().x().contains(reading.x())) {
            step("Pan", view -> view.withX(PlotZoom.revealing(view, reading.x()), false));
        }
    }
}
