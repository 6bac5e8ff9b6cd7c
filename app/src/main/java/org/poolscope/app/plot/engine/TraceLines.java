package org.poolscope.app.plot.engine;

import java.util.ArrayList;
import java.util.List;

/** Lines of one curve on their way. */
final class TraceLines {
    private static final double FAR = 1e5;

    private final Curve curve;
    private final Scale x;
    private final Scale y;
    private final List<List<Double>> lines = new ArrayList<>();
    private List<Double> line = new ArrayList<>();

    TraceLines(Curve curve, Scale x, Scale y) {
        this.curve = curve;
        this.x = x;
        this.y = y;
    }

    Trace all() {
        for (long i = 0; i < curve.size(); i++) {
            to(x.position(curve.x().at(i)), y.position(curve.y().at(i)));
        }
        return done();
    }

    Trace ordered(Columns columns) {
        Rising rising = Rising.of(curve);
        long from = columns.start(0);
        long to = columns.start(columns.width());
        if (to - from <= columns.width() * 4L) {
            double before = Double.NaN;
            long first = curve.shape() == Curve.Shape.POINTS ? from : Math.max(0, from - 1);
            long last = curve.shape() == Curve.Shape.POINTS ? to : Math.min(rising.y().size(), to + 1);
            for (long i = first; i < last; i++) {
                double column = x.position(rising.x().at(i));
                double row = y.position(rising.y().at(i));
                if (curve.shape() == Curve.Shape.STAIRS && !line.isEmpty() && !Double.isNaN(row)) {
                    to(column, before);
                }
                to(column, row);
                before = row;
            }
            return done();
        }
        double pixel = x.length() / columns.width();
        for (int column = 0; column < columns.width(); column++) {
            if (columns.hasSamples(column)) {
                column(columns, column, column * pixel, pixel);
            }
        }
        return done();
    }

    /** First, smallest, largest and last in the order in which they come. */
    private void column(Columns columns, int column, double left, double pixel) {
        double least = y.position(columns.min(column));
        double most = y.position(columns.max(column));
        to(left + pixel * 0.2, y.position(columns.first(column)));
        to(left + pixel * 0.4, columns.minFirst(column) ? least : most);
        to(left + pixel * 0.6, columns.minFirst(column) ? most : least);
        to(left + pixel * 0.8, y.position(columns.last(column)));
    }

    private void to(double column, double row) {
        if (Double.isNaN(column) || Double.isNaN(row)) {
            end();
            return;
        }
        line.add(Math.clamp(column, -FAR, FAR));
        line.add(Math.clamp(row, -FAR, FAR));
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    private Trace done() {
        end();
        return curve.shape() == Curve.Shape.POINTS
                ? new Trace.Dots(lines.stream().flatMap(List::stream).toList())
                : new Trace.Lines(lines);
    }
}
