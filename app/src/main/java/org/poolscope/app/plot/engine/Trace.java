package org.poolscope.app.plot.engine;

import java.util.List;

/** A curve as lines and points for paper: exact where there is room, else reduced to the columns of a picture. */
public sealed interface Trace {
    /** Lines through points; each is x and y in turn, in pixels of the plot. */
    record Lines(List<List<Double>> lines) implements Trace {
        /** Copies the list. */
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Points, x and y in turn, in pixels of the plot. */
    record Dots(List<Double> points) implements Trace {
        /** Copies the list. */
        public Dots {
            points = List.copyOf(points);
        }
    }

    /** Too many points in no order: a picture of them. */
    record Painted(Pixels pixels) implements Trace {}

    /** Points in no order that are still drawn one by one. */
    int FEW = 20_000;

    /**
     * Traces a curve.
     *
     * @param x     to pixels of the plot
     * @param y     to pixels of the plot
     * @param finer columns in a pixel
     * @param ink   for a picture of points in no order
     */
    static Trace of(Curve curve, Scale x, Scale y, int finer, Ink ink) {
        Curve ready = curve.prepare();
        int width = Math.max(1, (int) Math.ceil(x.length() * finer));
        if (ready.looked().order() != Order.NONE) {
            return new TraceLines(ready, x, y).ordered(MinMaxReduction.reduce(ready, x, y.log(), width));
        }
        if (ready.size() <= FEW) {
            return new TraceLines(ready, x, y).all();
        }
        int height = Math.max(1, (int) Math.ceil(y.length() * finer));
        Pixels pixels = new Pixels(new int[width * height], width, height);
        Scale wide = Scale.rightward(x.range(), width, x.log());
        Scale high = Scale.upward(y.range(), height, y.log());
        new CurveRaster(width, height).paint(pixels, ready, MinMaxReduction.reduce(ready, wide, y.log(), width), wide,
                high, ink);
        return new Painted(pixels);
    }
}
