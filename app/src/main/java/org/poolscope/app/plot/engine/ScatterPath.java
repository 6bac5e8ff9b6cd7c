package org.poolscope.app.plot.engine;

/**
 * Draws a curve whose axis is not ordered, such as a scan that goes there and back. Samples are joined in the order they
 * were taken; in a very long curve only as many wide steps are drawn as a picture can take, the rest as dots.
 */
final class ScatterPath {
    private static final int BLOCK = 2048;
    private static final double NEAR = 1.5;
    private static final int FEW = 20_000;

    private final Curve curve;
    private final Scale x;
    private final Scale y;
    private final Ink ink;
    private final Mask mask;
    private int steps = FEW;
    private double lastColumn = Double.NaN;
    private double lastRow = Double.NaN;

    ScatterPath(Curve curve, Scale x, Scale y, Ink ink, Mask mask) {
        this.curve = curve;
        this.x = x;
        this.y = y;
        this.ink = ink;
        this.mask = mask;
    }

    void draw(Pen pen) {
        double[] columns = new double[BLOCK];
        double[] rows = new double[BLOCK];
        for (long from = 0; from < curve.size(); from += BLOCK) {
            int count = (int) Math.min(BLOCK, curve.size() - from);
            curve.x().read(from, columns, count);
            curve.y().read(from, rows, count);
            for (int i = 0; i < count; i++) {
                step(pen, x.position(columns[i]), y.position(rows[i]));
            }
        }
        pen.lift();
    }

    private void step(Pen pen, double column, double row) {
        if (Double.isNaN(column) || Double.isNaN(row)) {
            pen.lift();
        } else if (curve.shape() == Curve.Shape.POINTS) {
            dot(column, row, CurveRaster.pointSize(curve.size(), mask.width(), ink));
        } else if (curve.size() <= FEW) {
            pen.to(column, row);
        } else {
            crowded(pen, column, row);
        }
    }

    private void crowded(Pen pen, double column, double row) {
        boolean near = Math.abs(column - lastColumn) < NEAR && Math.abs(row - lastRow) < NEAR;
        if (!near && steps > 0) {
            steps--;
            pen.to(column, row);
        } else {
            dot(column, row, ink.thickness());
            pen.jump(column, row);
        }
        lastColumn = column;
        lastRow = row;
    }

    private void dot(double column, double row, double size) {
        if (row > -size && row < mask.height() + size && column > -size && column < mask.width() + size) {
            mask.line(column, row, column, row, size);
        }
    }
}
