package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.CurveRaster;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.PlotModel;
import org.poolscope.app.plot.engine.Reductions;
import org.poolscope.app.plot.engine.Scale;
import org.poolscope.app.plot.engine.Stroke;

/** Paints bands, gaps, ghosts and curves into one picture of the size of the plot in device pixels. */
final class PlotPainter {
    private static final int STRIP = 6;

    private final PlotModel model;
    private final PlotTokens tokens;
    private List<Band> bands = List.of();
    private List<Curve> ghosts = List.of();
    private @Nullable String active;
    private final Surface surface = new Surface();
    private final Reductions ghostColumns = new Reductions();
    private @Nullable CurveRaster raster;
    private @Nullable Painting shown;
    private @Nullable Painting spare;
    private long paints;
    private long lastNanos;

    PlotPainter(PlotModel model, PlotTokens tokens) {
        this.model = model;
        this.tokens = tokens;
    }

    void setBands(List<Band> newBands) {
        bands = List.copyOf(newBands);
    }

    void setGhosts(List<Curve> newGhosts) {
        ghosts = List.copyOf(newGhosts);
        ghostColumns.keep(ghosts);
    }

    boolean hasGhosts() {
        return !ghosts.isEmpty();
    }

    void setActive(@Nullable String curveId) {
        active = curveId;
    }

    /** Lets go of what was painted. */
    void close() {
        shown = null;
        spare = null;
    }

    /** How many pictures were painted. */
    long paints() {
        return paints;
    }

    /** How long the last picture took, in nanoseconds. */
    long lastNanos() {
        return lastNanos;
    }

    /** Paints a canvas with {@code density} device pixels to one of its own, and lines {@code zoom} as wide. */
    void paint(Canvas canvas, double density, double zoom) {
        long start = System.nanoTime();
        surface.repaint(canvas, density, pixels -> paint(pixels, density * zoom));
        paints++;
        lastNanos = System.nanoTime() - start;
    }

    /** Paints what has changed since these pixels, or those of the last picture, were painted; returns the first column changed. */
    int paint(Pixels pixels, double density) {
        model.setWidth(pixels.width());
        Painting next = painting(pixels, density);
        Painting last = shown;
        Painting before = spare;
        shown = next;
        spare = last;
        int from = before != null && before.pixels().equals(pixels) ? next.changesFrom(before) : 0;
        int changed = from;
        if (from == 0 && last != null && next.changesFrom(last) > 0) {
            pixels.copy(last.pixels());
            from = next.changesFrom(last);
        }
        if (from < pixels.width()) {
            pixels.clear(from);
            paint(next, from);
        }
        return changed;
    }

    private Painting painting(Pixels pixels, double density) {
        List<Painting.Part> parts = order().stream().map(i -> {
            Curve curve = model.curves().get(i);
            Ink ink = ink(curve, density);
            return Painting.Part.of(curve, model.columns(i), model.axes().of(curve),
                    curve.id().equals(active) ? ink.bold() : ink);
        }).toList();
        return Painting.of(pixels, new Painting.Around(model.view(), density, bands, ghosts, tokens.hatch(),
                tokens.sunken()), parts);
    }

    private void paint(Painting painting, int from) {
        Pixels pixels = painting.pixels();
        CurveRaster old = raster;
        CurveRaster painter = old != null && old.fits(pixels)
                ? old
                : new CurveRaster(pixels.width(), pixels.height());
        raster = painter;
        Scale x = model.xScale(pixels.width());
        List<Scale> ys = IntStream.range(0, model.axes().size())
                .mapToObj(axis -> model.yScale(axis, pixels.height())).toList();
        for (Band band : bands) {
            hatch(pixels, from, x.position(band.from()), x.position(band.to()));
        }
        gaps(painting, from);
        double density = painting.around().density();
        for (int i = 0; i < ghosts.size(); i++) {
            Curve ghost = ghosts.get(i);
            if (model.axes().of(ghost) >= 0) {
                painter.paint(pixels, ghost, ghostColumns.of(i, ghost, model.view(), pixels.width()), x,
                        ys.get(model.axes().of(ghost)), ink(ghost, density).faint(), from);
            }
        }
        for (Painting.Part part : painting.parts()) {
            painter.paint(pixels, part.curve(), part.columns(), x, ys.get(part.axis()), part.ink(), from);
        }
    }

    private void hatch(Pixels pixels, int first, double from, double to) {
        int left = Double.isNaN(from) ? first : (int) Math.clamp(Math.rint(from), first, pixels.width());
        int right = Double.isNaN(to) ? 0 : (int) Math.clamp(Math.rint(to), 0, pixels.width());
        pixels.fill(left, right, 0, pixels.height(), tokens.sunken());
        pixels.hatch(left, right, 0, pixels.height(), tokens.hatch());
    }

    /** A gap of all curves is hatched over the full height, a gap of one curve as a strip in its colour. */
    private void gaps(Painting painting, int first) {
        Pixels pixels = painting.pixels();
        runs(painting.common(), pixels, first, 0, tokens.hatch(), tokens.sunken());
        for (int i = 0; i < painting.parts().size(); i++) {
            Painting.Part part = painting.parts().get(i);
            runs(painting.own(part), pixels, first, pixels.height() - STRIP * (i + 1),
                    PlotTokens.argb(tokens.curve(part.curve().slot())), 0);
        }
    }

    private static void runs(boolean[] columns, Pixels pixels, int first, int top, int colour, int ground) {
        int bottom = top == 0 ? pixels.height() : top + STRIP - 2;
        for (int column = first; column < columns.length; column++) {
            if (columns[column]) {
                pixels.fill(column, column + 1, top, bottom, ground);
                pixels.hatch(column, column + 1, top, bottom, colour);
            }
        }
    }

    /** The visible curves that have an axis, from the last to the first, so that the first lies on top; the active one above all. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        List<Curve> curves = model.curves();
        for (int i = curves.size() - 1; i >= 0; i--) {
            if (curves.get(i).visible() && model.axes().of(curves.get(i)) >= 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(i -> curves.get(i).id().equals(active)));
        return order;
    }

    private Ink ink(Curve curve, double density) {
        return new Ink(PlotTokens.argb(tokens.curve(curve.slot())), Stroke.of(curve.slot()), density);
    }
}
