package org.poolscope.app.plot;

import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.Span;

/** What the mouse does in the strip below a plot: it moves the view, or one of its ends. */
final class OverviewDrag {
    private static final double NEAR = 6;

    private final PlotOverview overview;
    private @Nullable Held held;

    private enum Part {
        START, END, ALL
    }

    private record Held(Part part, double x, Extent from) {}

    OverviewDrag(PlotOverview overview) {
        this.overview = overview;
    }

    void attach() {
        overview.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        overview.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        overview.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> held = null);
        overview.addEventHandler(MouseEvent.MOUSE_MOVED, event -> overview.setCursor(
                part(event.getX()) == Part.ALL ? Cursor.DEFAULT : Cursor.H_RESIZE));
    }

    private void press(MouseEvent event) {
        overview.requestFocus();
        Rectangle2D strip = overview.strip();
        if (!strip.contains(event.getX(), event.getY())) {
            return;
        }
        Extent shown = overview.plot().viewport().x();
        double at = overview.scale().value(event.getX() - strip.getMinX());
        Part part = part(event.getX());
        if (part == Part.ALL && !shown.contains(at)) {
            double half = shown.width() / 2;
            show(new Extent(at - half, at + half));
        }
        held = new Held(part, event.getX(), overview.plot().viewport().x());
    }

    private void drag(MouseEvent event) {
        Held now = held;
        if (now == null) {
            return;
        }
        Rectangle2D strip = overview.strip();
        double way = (event.getX() - now.x()) / strip.getWidth() * overview.scale().range().width();
        Extent from = now.from();
        show(switch (now.part()) {
            case START -> new Extent(from.min() + way, from.max());
            case END -> new Extent(from.min(), from.max() + way);
            case ALL -> new Extent(from.min() + way, from.max() + way);
        });
    }

    private void show(Extent range) {
        if (Span.isUsable(range)) {
            overview.plot().steps().step("Pan", view -> view.withX(range, false));
        }
    }

    private Part part(double x) {
        Extent shown = overview.plot().viewport().x();
        Scale scale = overview.scale();
        double left = overview.strip().getMinX();
        if (Math.abs(left + scale.position(shown.min()) - x) < NEAR) {
            return Part.START;
        }
        return Math.abs(left + scale.position(shown.max()) - x) < NEAR ? Part.END : Part.ALL;
    }
}
