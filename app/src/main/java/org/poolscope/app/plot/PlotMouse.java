package org.poolscope.app.plot;

import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Crosshair;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.Span;
import org.poolscope.app.plot.engine.Viewport;

/** What the mouse does in a plot. */
final class PlotMouse {
    private static final double WHEEL = 1.2;
    private static final double NOTCH = 40;
    private static final double CLICK = 4;
    /** A box flatter than this zooms one axis only. */
    private static final double FLAT = 8;

    private final Plot plot;
    private final PlotOverlay overlay;
    private @Nullable Drag drag;
    private @Nullable Crosshair pointed;

    private record Drag(double x, double y, boolean panning, Viewport from) {}

    PlotMouse(Plot plot, PlotOverlay overlay) {
        this.plot = plot;
        this.overlay = overlay;
    }

    void attach() {
        plot.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void wheel(ScrollEvent event) {
        double turn = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turn == 0 || event.isInertia()) {
            return;
        }
        double factor = Math.pow(WHEEL, -turn / NOTCH);
        double atX = plot.xScale().value(event.getX() - plot.area().getMinX());
        double atY = event.getY() - plot.area().getMinY();
        double height = plot.area().getHeight();
        plot.steps().step("Zoom", view -> {
            Viewport next = event.isShiftDown()
                    ? view
                    : view.withX(Span.zoomed(view.x(), view.logX(), atX, factor), false);
            return event.isControlDown()
                    ? next
                    : next.withEachY(y -> Span.zoomed(y, view.logY(),
                            Scale.upward(y, height, view.logY()).value(atY), factor));
        });
        event.consume();
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        boolean panning = event.getButton() == MouseButton.SECONDARY
                || event.getButton() == MouseButton.MIDDLE || plot.modeProperty().get() == Plot.Mode.PAN;
        if (plot.area().contains(event.getX(), event.getY())) {
            drag = new Drag(event.getX(), event.getY(), panning, plot.viewport());
        }
        if (drag != null && !panning && plot.modeProperty().get() == Plot.Mode.MEASURE) {
            overlay.measure().begin(nearest(event));
        }
    }

    private void drag(MouseEvent event) {
        Drag now = drag;
        if (now == null) {
            return;
        }
        if (now.panning()) {
            pan(now, event);
        } else if (plot.modeProperty().get() == Plot.Mode.MEASURE) {
            overlay.measure().extend(nearest(event));
        } else {
            overlay.showBox(box(now, event));
        }
    }

    private void pan(Drag now, MouseEvent event) {
        double partX = (now.x() - event.getX()) / plot.area().getWidth();
        double partY = (event.getY() - now.y()) / plot.area().getHeight();
        plot.steps().step("Pan", view -> {
            Viewport next = view.withX(Span.moved(now.from().x(), view.logX(), partX), false);
            return Math.abs(event.getY() - now.y()) < CLICK && view.fitY()
                    ? next
                    : next.withYOf(now.from().withEachY(y -> Span.moved(y, view.logY(), partY)));
        });
    }

    private void release(MouseEvent event) {
        Drag now = drag;
        drag = null;
        overlay.showBox(null);
        if (now == null || now.panning() || plot.modeProperty().get() != Plot.Mode.ZOOM) {
            return;
        }
        Rectangle2D box = box(now, event);
        if (box.getWidth() < CLICK && box.getHeight() < CLICK) {
            return;
        }
        Scale x = plot.xScale();
        Rectangle2D area = plot.area();
        Extent newX = new Extent(x.value(box.getMinX() - area.getMinX()), x.value(box.getMaxX() - area.getMinX()));
        plot.steps().step("Zoom", view -> {
            Viewport next = box.getWidth() < FLAT || !Span.isUsable(newX) ? view : view.withX(newX, false);
            Viewport boxed = next.withEachY(y -> boxed(Scale.upward(y, area.getHeight(), view.logY()), box));
            return box.getHeight() < FLAT || !boxed.ys().stream().allMatch(Span::isUsable) ? next : boxed;
        });
    }

    private Extent boxed(Scale y, Rectangle2D box) {
        double top = plot.area().getMinY();
        return new Extent(y.value(box.getMaxY() - top), y.value(box.getMinY() - top));
    }

    private Rectangle2D box(Drag from, MouseEvent to) {
        Rectangle2D area = plot.area();
        double x = Math.clamp(to.getX(), area.getMinX(), area.getMaxX());
        double y = Math.clamp(to.getY(), area.getMinY(), area.getMaxY());
        return new Rectangle2D(Math.min(x, from.x()), Math.min(y, from.y()), Math.abs(x - from.x()),
                Math.abs(y - from.y()));
    }

    private void move(MouseEvent event) {
        point(plot.area().contains(event.getX(), event.getY()) ? nearest(event) : null);
    }

    /** Takes away only a crosshair that the mouse has put there; one that was walked to by keys stays. */
    private void point(@Nullable Crosshair place) {
        if (place != null || Objects.equals(pointed, plot.crosshairProperty().get())) {
            plot.setCrosshair(place);
        }
        pointed = place;
    }

    private @Nullable Crosshair nearest(MouseEvent event) {
        Crosshair place = plot.crosshairProperty().get();
        double x = plot.xScale().value(event.getX() - plot.area().getMinX());
        return Crosshair.nearest(plot.curves(), place == null ? null : place.curveId(), x);
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            plot.fit();
        }
    }
}
