package org.poolscope.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.plot.engine.Columns;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.app.plot.engine.CurveRaster;
import org.poolscope.app.plot.engine.Gaps;
import org.poolscope.app.plot.engine.Ink;
import org.poolscope.app.plot.engine.MinMaxReduction;
import org.poolscope.app.plot.engine.Pixels;
import org.poolscope.app.plot.engine.PlotModel;
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
    private @Nullable CurveRaster raster;
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
    }

    boolean hasGhosts() {
        return !ghosts.isEmpty();
    }

    void setActive(@Nullable String curveId) {
        active = curveId;
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
        surface.paint(canvas, density, pixels -> paint(pixels, density * zoom));
        paints++;
        lastNanos = System.nanoTime() - start;
    }

    private void paint(Pixels pixels, double density) {
        CurveRaster old = raster;
        CurveRaster painter = old != null && old.fits(pixels)
                ? old
                : new CurveRaster(pixels.width(), pixels.height());
        raster = painter;
        model.setWidth(pixels.width());
        Scale x = model.xScale(pixels.width());
        List<Scale> ys = IntStream.range(0, model.axes().size())
                .mapToObj(axis -> model.yScale(axis, pixels.height())).toList();
        for (Band band : bands) {
            hatch(pixels, x.position(band.from()), x.position(band.to()));
        }
        gaps(pixels);
        for (Curve ghost : ghosts) {
            if (model.axes().of(ghost) >= 0) {
                Scale y = ys.get(model.axes().of(ghost));
                Columns columns = MinMaxReduction.reduce(ghost, x, y.log(), pixels.width());
                painter.paint(pixels, ghost, columns, x, y, ink(ghost, density).faint());
            }
        }
        for (int i : order()) {
            Curve curve = model.curves().get(i);
            Ink ink = ink(curve, density);
            painter.paint(pixels, curve, model.columns(i), x, ys.get(model.axes().of(curve)),
                    curve.id().equals(active) ? ink.bold() : ink);
        }
    }

    private void hatch(Pixels pixels, double from, double to) {
        int left = Double.isNaN(from) ? 0 : (int) Math.clamp(Math.rint(from), 0, pixels.width());
        int right = Double.isNaN(to) ? 0 : (int) Math.clamp(Math.rint(to), 0, pixels.width());
        pixels.fill(left, right, 0, pixels.height(), tokens.sunken());
        pixels.hatch(left, right, 0, pixels.height(), tokens.hatch());
    }

    /** A gap of all curves is hatched over the full height, a gap of one curve as a strip in its colour. */
    private void gaps(Pixels pixels) {
        List<Integer> visible = order();
        List<Columns> columns = visible.stream().map(model::columns).toList();
        List<boolean[]> gaps = columns.stream().map(Gaps::of).toList();
        boolean[] common = Gaps.common(columns, gaps, pixels.width());
        runs(common, pixels, 0, tokens.hatch(), tokens.sunken());
        for (int i = 0; i < gaps.size(); i++) {
            int colour = PlotTokens.argb(tokens.curve(model.curves().get(visible.get(i)).slot()));
            runs(without(gaps.get(i), common), pixels, pixels.height() - STRIP * (i + 1), colour, 0);
        }
    }

    private static boolean[] without(boolean[] gap, boolean[] common) {
        boolean[] own = gap.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] &= !common[i];
        }
        return own;
    }

    private static void runs(boolean[] columns, Pixels pixels, int top, int colour, int ground) {
        int bottom = top == 0 ? pixels.height() : top + STRIP - 2;
        for (int column = 0; column < columns.length; column++) {
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
