package org.poolscope.app.plot.engine;

/**
 * Draws reduced columns that hold many samples each as vertical runs from the smallest to the largest number. A smooth
 * curve keeps its dashes; where numbers scatter over more than a few pixels within a column nobody could see them.
 */
final class DenseRuns {
    /** Above this many pixels of detour within a column, dashes would only be torn. */
    private static final double SCATTER = 2;
    /** So many times as high as it rises from the one before, a column of a smooth curve may be. */
    private static final double UNEVEN = 1.5;
    /** A line that rises by more pixels a column is steep. */
    private static final double STEEP = 1;

    private final Columns columns;
    private final Scale y;
    private final Mask mask;
    private final Dashes dashes;
    private final Pen pen;
    private final double half;
    private final double side;
    private double phase;
    private double lastTop = Double.NaN;
    private double lastBottom = Double.NaN;
    private double lastEnd = Double.NaN;
    private int next;

    /** Joins columns that have empty ones between them by lines of {@code pen}. */
    DenseRuns(Columns columns, Scale y, Mask mask, double thickness, Dashes dashes, Pen pen) {
        this.columns = columns;
        this.y = y;
        this.mask = mask;
        this.dashes = dashes;
        this.pen = pen;
        this.half = thickness / 2;
        this.side = Math.clamp((thickness - 1) / 2, 0, 1);
    }

    /** Draws all columns that hold samples. */
    void draw() {
        for (int column = 0; column < columns.width(); column++) {
            if (columns.hasSamples(column)) {
                draw(column);
            }
        }
    }

    private void draw(int column) {
        double top = y.position(columns.max(column));
        double bottom = y.position(columns.min(column));
        if (Double.isNaN(top)) {
            lift();
            return;
        }
        double first = y.position(columns.first(column));
        double last = y.position(columns.last(column));
        if (Double.isNaN(first)) {
            lift();
        } else if (column > next && pen.isDown()) {
            pen.to(column + 0.25, first);
            forget();
        }
        // A run reaches as far as the one before, so that a steep curve does not fall apart.
        double from = lastBottom < top ? lastBottom : top;
        double to = lastTop > bottom ? lastTop : bottom;
        double rise = Double.isNaN(lastTop) ? 0 : Math.abs(top + bottom - lastTop - lastBottom) / 2;
        boolean torn = bottom - top > SCATTER + UNEVEN * rise || Double.isNaN(last - first);
        if (dashes.isSolid() || torn) {
            run(column, from, to);
            phase = dashes.round(phase + 1);
        } else {
            dashed(column, from, to, Double.isNaN(lastEnd) ? first : lastEnd, last);
        }
        lastTop = top;
        lastBottom = bottom;
        lastEnd = last;
        next = column + 1;
        if (Double.isNaN(last)) {
            lift();
        } else {
            pen.jump(column + 0.75, last);
        }
    }

    private void lift() {
        pen.lift();
        forget();
    }

    private void forget() {
        lastTop = Double.NaN;
        lastBottom = Double.NaN;
        lastEnd = Double.NaN;
    }

    private void dashed(int column, double top, double bottom, double start, double end) {
        double way = Math.min(Math.abs(end - start), 2.0 * mask.height());
        double length = Math.sqrt(1 + way * way);
        if (!mask.sees(column)) {
            phase = dashes.round(phase + length);
            return;
        }
        if (way <= STEEP) {
            if (dashes.isOn(phase + length / 2)) {
                run(column, top, bottom);
            }
        } else {
            int part = dashes.part(phase);
            double left = dashes.left(phase);
            for (double at = 0; at < length;) {
                double next = Math.min(length, at + left);
                if (dashes.isInk(part)) {
                    double one = start + (end - start) * at / length;
                    double other = start + (end - start) * next / length;
                    piece(column, one, other);
                }
                at = next;
                part = dashes.after(part);
                left = dashes.length(part);
            }
        }
        phase = dashes.round(phase + length);
    }

    /** A steep line is wider than one column: its sides are soft where no neighbour covers them. */
    private void run(int column, double top, double bottom) {
        mask.column(column, top - half, bottom + half);
        if (side > 0 && (bottom - top > STEEP || lastBottom - lastTop > STEEP)) {
            boolean alone = Double.isNaN(lastTop);
            mask.shade(column - 1, top, alone ? bottom : Math.min(bottom, lastTop), side);
            mask.shade(column - 1, alone ? bottom : Math.max(top, lastBottom), bottom, side);
            mask.shade(column, lastTop, Math.min(top, lastBottom), side);
            mask.shade(column, Math.max(bottom, lastTop), lastBottom, side);
        }
    }

    private void piece(int column, double one, double other) {
        double top = Math.min(one, other);
        double bottom = Math.max(one, other);
        mask.column(column, top - half / 2, bottom + half / 2);
        mask.shade(column - 1, top, bottom, side);
        mask.shade(column + 1, top, bottom, side);
    }
}
