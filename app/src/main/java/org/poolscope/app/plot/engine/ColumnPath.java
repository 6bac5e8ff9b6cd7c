package org.poolscope.app.plot.engine;

/** Draws reduced columns one after the other: at most four points each, or one solid run. */
final class ColumnPath {
    /** Less than this many pixels cannot be told from one point. */
    private static final double FLAT = 0.25;

    private final Columns columns;
    private final Scale y;
    private final Mask mask;
    private final double half;
    private final double side;
    private final Pen pen;
    private double runTop = Double.NaN;
    private double runBottom = Double.NaN;

    ColumnPath(Columns columns, Scale y, Mask mask, double thickness, Pen pen) {
        this.columns = columns;
        this.y = y;
        this.mask = mask;
        this.half = thickness / 2;
        this.side = Math.clamp((thickness - 1) / 2, 0, 1);
        this.pen = pen;
    }

    /** Draws a column that holds samples; {@code scribble} is the detour in pixels from which it becomes a solid run. */
    void draw(int column, double scribble) {
        double top = y.position(columns.max(column));
        double bottom = y.position(columns.min(column));
        double first = y.position(columns.first(column));
        double last = y.position(columns.last(column));
        if (Double.isNaN(top)) {
            pen.lift();
            runTop = Double.NaN;
            return;
        }
        double way = Math.abs(last - first);
        if (bottom - top - way > scribble + way / 2 || Double.isNaN(way)) {
            run(column, top - half, bottom + half, first, last);
        } else {
            strokes(column, top, bottom, first, last);
        }
    }

    private void run(int column, double top, double bottom, double first, double last) {
        boolean meets = runTop <= bottom && runBottom >= top;
        if (Double.isNaN(first)) {
            pen.lift();
        } else if (pen.isDown() && !meets) {
            pen.to(column + 0.5, first);
        }
        mask.column(column, top, bottom);
        sides(column, top, bottom, meets);
        pen.jump(column + 0.75, Double.isNaN(last) ? bottom : last);
        runTop = top;
        runBottom = bottom;
        if (Double.isNaN(last)) {
            pen.lift();
            runTop = Double.NaN;
        }
    }

    /** A run is a little wider than its column, where the neighbour does not cover it anyway. */
    private void sides(int column, double top, double bottom, boolean meets) {
        if (meets) {
            mask.shade(column - 1, top, runTop, side);
            mask.shade(column - 1, runBottom, bottom, side);
            mask.shade(column, runTop, top, side);
            mask.shade(column, bottom, runBottom, side);
        } else {
            mask.shade(column - 1, top, bottom, side);
        }
    }

    private void strokes(int column, double top, double bottom, double first, double last) {
        runTop = Double.NaN;
        if (bottom - top < FLAT) {
            pen.to(column + 0.5, (top + bottom) / 2);
            return;
        }
        pen.to(column + 0.25, first);
        if (bottom - top - Math.abs(last - first) > FLAT) {
            pen.to(column + 0.42, columns.minFirst(column) ? bottom : top);
            pen.to(column + 0.58, columns.minFirst(column) ? top : bottom);
        }
        pen.to(column + 0.75, last);
    }
}
