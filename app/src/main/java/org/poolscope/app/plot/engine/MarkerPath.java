package org.poolscope.app.plot.engine;

/** Puts the marker of a slot on its curve, at samples, but not closer than an eye can tell apart. */
final class MarkerPath {
    private static final double APART = 56;
    private static final double REACH = 3.6;
    private static final double STROKE = 1.8;

    private final Mask mask;
    private final Ink ink;

    MarkerPath(Mask mask, Ink ink) {
        this.mask = mask;
        this.ink = ink;
    }

    /** How far from its sample a marker leaves anything. */
    static double reach(Ink ink) {
        return ink.stroke().marker() == Stroke.Marker.NONE ? 0 : REACH * ink.density() + STROKE;
    }

    /** Marks the first sample of columns that are far enough from the last marked one. */
    void draw(Columns columns, Rising curve, Scale x, Scale y) {
        double last = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < columns.width(); column++) {
            if (column - last < APART * ink.density() || Double.isNaN(columns.first(column))) {
                continue;
            }
            double row = y.position(columns.first(column));
            if (row > -REACH && row < mask.height() + REACH) {
                mark(x.position(curve.x().at(columns.start(column))), row);
                last = column;
            }
        }
    }

    private void mark(double column, double row) {
        double reach = REACH * ink.density();
        int rows = (int) Math.ceil(reach);
        for (int i = -rows; i <= rows; i++) {
            double half = switch (ink.stroke().marker()) {
                case SQUARE -> reach - 0.6;
                case DIAMOND -> reach - Math.abs(i);
                case TRIANGLE -> (i + rows) * 0.6;
                case NONE -> 0;
            };
            if (half > 0) {
                mask.line(column - half, row + i, column + half, row + i, STROKE);
            }
        }
    }
}
