package org.poolscope.app.plot.engine;

/**
 * Paints curves into pixels. Few points are joined by a soft line through their exact positions; where a column holds
 * many, its first, smallest, largest and last number are drawn, or one solid run where they would only scribble.
 */
public final class CurveRaster {
    /** Above this many pixels of detour within a column, single strokes would only fill it. */
    private static final double SCRIBBLE = 3;
    private static final double DOTS_FROM = 12;
    private static final double DOT = 5.2;
    private static final double POINT = 3.4;
    private static final double FEW_POINT = 8;

    private final Mask mask;

    /** A raster for pictures of one size in device pixels. */
    public CurveRaster(int width, int height) {
        this.mask = new Mask(width, height);
    }

    /** Whether pixels have the size of this raster. */
    public boolean fits(Pixels pixels) {
        return pixels.width() == mask.width() && pixels.height() == mask.height();
    }

    /**
     * From which column on a picture of a curve changes with its columns, everything else being the same.
     *
     * @return 0 where it has to be painted anew, the width if nothing changes
     */
    public static int changesFrom(Curve curve, Columns before, Columns now, Ink ink) {
        if (!before.areDense() || !now.areDense() || before.goOn() != now.goOn()
                || curve.shape() == Curve.Shape.POINTS) {
            return 0;
        }
        int first = now.firstOther(before);
        if (first == now.width()) {
            return first;
        }
        int joined = first - 1;
        while (joined > 0 && !now.hasSamples(joined)) {
            joined--;
        }
        return Math.max(0, joined - (int) Math.ceil(ink.thickness() + MarkerPath.reach(ink)) - 1);
    }

    /**
     * Paints one curve.
     *
     * @param pixels as large as this raster
     * @param columns the reduction of the curve over {@code x} to the width of the picture
     */
    public void paint(Pixels pixels, Curve curve, Columns columns, Scale x, Scale y, Ink ink) {
        paint(pixels, curve, columns, x, y, ink, 0);
    }

    /** The same, from a column on; those left of it stay as they are. */
    public void paint(Pixels pixels, Curve curve, Columns columns, Scale x, Scale y, Ink ink, int firstColumn) {
        mask.beginAt(firstColumn);
        Dashes dashes = new Dashes(ink.stroke().dash(), ink.density());
        Pen pen = new Pen(mask, ink.thickness(), dashes);
        if (curve.looked().order() == Order.NONE) {
            new ScatterPath(curve, x, y, ink, mask).draw(pen);
        } else {
            ordered(Rising.of(curve), curve.shape(), columns, x, y, ink, dashes, pen);
        }
        mask.blendInto(pixels, ink.argb());
    }

    private void ordered(Rising curve, Curve.Shape shape, Columns columns, Scale x, Scale y, Ink ink,
            Dashes dashes, Pen pen) {
        long from = columns.start(0);
        long to = columns.start(columns.width());
        if (shape == Curve.Shape.POINTS) {
            points(curve, columns, from, to, x, y, ink);
        } else if (to - from <= columns.width()) {
            exact(curve, shape == Curve.Shape.STAIRS, from, to, x, y, pen);
            if (to - from > 1 && (to - from) * DOTS_FROM * ink.density() < mask.width()) {
                dots(curve, from, to, x, y, Math.max(DOT * ink.density(), ink.thickness() * 2));
            }
        } else {
            reduced(curve, columns, x, y, ink.thickness(), dashes, pen);
        }
        if (ink.stroke().marker() != Stroke.Marker.NONE) {
            new MarkerPath(mask, ink).draw(columns, curve, x, y);
        }
    }

    private static void exact(Rising curve, boolean stairs, long from, long to, Scale x, Scale y, Pen pen) {
        long last = Math.min(curve.y().size(), to + 1);
        double before = Double.NaN;
        for (long i = Math.max(0, from - 1); i < last; i++) {
            double column = x.position(curve.x().at(i));
            double row = y.position(curve.y().at(i));
            if (stairs && pen.isDown() && !Double.isNaN(row)) {
                pen.to(column, before);
            }
            pen.to(column, row);
            before = row;
        }
        pen.lift();
    }

    private void dots(Rising curve, long from, long to, Scale x, Scale y, double size) {
        for (long i = from; i < to; i++) {
            dot(x.position(curve.x().at(i)), y.position(curve.y().at(i)), size);
        }
    }

    private void dot(double column, double row, double size) {
        if (row > -size && row < mask.height() + size && column > -size && column < mask.width() + size) {
            mask.line(column, row, column, row, size);
        }
    }

    private void points(Rising curve, Columns columns, long from, long to, Scale x, Scale y, Ink ink) {
        double size = pointSize(to - from, mask.width(), ink);
        if (to - from <= 8L * columns.width()) {
            dots(curve, from, to, x, y, size);
            return;
        }
        for (int column = 0; column < columns.width(); column++) {
            double top = y.position(columns.max(column));
            if (!Double.isNaN(top)) {
                mask.column(column, top - ink.thickness() / 2,
                        y.position(columns.min(column)) + ink.thickness() / 2);
            }
        }
    }

    /** Few points are drawn large enough to be found. */
    static double pointSize(long count, int width, Ink ink) {
        boolean few = count * DOTS_FROM * ink.density() < width;
        return (few ? FEW_POINT : POINT) * ink.density();
    }

    private void reduced(Rising curve, Columns columns, Scale x, Scale y, double thickness, Dashes dashes, Pen pen) {
        long from = columns.start(0);
        long to = columns.start(columns.width());
        if (from > 0) {
            pen.to(x.position(curve.x().at(from - 1)), y.position(curve.y().at(from - 1)));
        }
        if (columns.areDense()) {
            new DenseRuns(columns, y, mask, thickness, dashes, pen).draw();
        } else {
            ColumnPath path = new ColumnPath(columns, y, mask, thickness, pen);
            for (int column = 0; column < columns.width(); column++) {
                if (columns.hasSamples(column)) {
                    path.draw(column, SCRIBBLE);
                }
            }
        }
        if (to < curve.y().size()) {
            pen.to(x.position(curve.x().at(to)), y.position(curve.y().at(to)));
        }
        pen.lift();
    }
}
