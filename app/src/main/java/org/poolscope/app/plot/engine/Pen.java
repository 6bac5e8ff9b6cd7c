package org.poolscope.app.plot.engine;

/**
 * Draws a path into a mask with a dash pattern. Points far outside, infinite ones included, are clipped before any pixel
 * is walked; a NaN lifts the pen.
 */
final class Pen {
    private static final double FAR = 1e7;
    private static final double STUB = 8;

    private final Mask mask;
    private final double thickness;
    private final Dashes dashes;
    private double phase;
    private double x;
    private double y;
    private boolean down;
    private boolean inked;

    Pen(Mask mask, double thickness, Dashes dashes) {
        this.mask = mask;
        this.thickness = thickness;
        this.dashes = dashes;
    }

    /** Ends the path. A point without neighbours leaves a dot, for else nobody would see it. */
    void lift() {
        if (down && !inked) {
            mask.line(x, y, x, y, thickness * 2);
        }
        down = false;
    }

    boolean isDown() {
        return down;
    }

    /** Goes to a point without drawing, as if the way had been drawn by other means. */
    void jump(double toX, double toY) {
        phase = dashes.round(phase + Math.abs(toX - x));
        x = toX;
        y = Math.clamp(toY, -FAR, FAR);
        down = true;
        inked = true;
    }

    /** Draws to a point, or starts there. */
    void to(double toX, double toY) {
        if (Double.isNaN(toX) || Double.isNaN(toY)) {
            lift();
            return;
        }
        if (Double.isInfinite(toY)) {
            stub(toX, toY < 0);
            return;
        }
        double nextX = Math.clamp(toX, -FAR, FAR);
        double nextY = Math.clamp(toY, -FAR, FAR);
        if (down) {
            segment(nextX, nextY);
            inked = true;
        } else {
            phase = 0;
            inked = false;
        }
        x = nextX;
        y = nextY;
        down = true;
    }

    /** No line leads to infinity; a short one at the edge says that it is there. */
    private void stub(double atX, boolean above) {
        lift();
        double edge = above ? 0 : mask.height();
        if (atX > -thickness && atX < mask.width() + thickness) {
            mask.line(atX, edge, atX, edge + (above ? STUB : -STUB), thickness);
        }
    }

    private void segment(double toX, double toY) {
        double margin = thickness + 2;
        boolean inside = x > 0 && toX > 0 && y > 0 && toY > 0 && x < mask.width() && toX < mask.width()
                && y < mask.height() && toY < mask.height();
        Clip clip = inside ? Clip.WHOLE : Clip.of(x, y, toX, toY, margin, mask.width(), mask.height());
        double length = Math.sqrt((toX - x) * (toX - x) + (toY - y) * (toY - y));
        if (clip != null && length > 0) {
            if (dashes.isSolid()) {
                stroke(toX, toY, clip.from(), clip.to());
            } else {
                dashes(toX, toY, length, clip);
            }
        }
        phase = dashes.round(phase + length);
    }

    private void stroke(double toX, double toY, double from, double to) {
        mask.line(x + (toX - x) * from, y + (toY - y) * from, x + (toX - x) * to, y + (toY - y) * to, thickness);
    }

    private void dashes(double toX, double toY, double length, Clip clip) {
        double at = clip.from() * length;
        double end = clip.to() * length;
        while (at < end) {
            double next = Math.min(end, at + dashes.left(phase + at));
            if (dashes.isOn(phase + at)) {
                ink(toX, toY, length, at, next);
            }
            at = next;
        }
    }

    /** Round ends would lengthen a dash, so it is drawn a little shorter. */
    private void ink(double toX, double toY, double length, double from, double to) {
        double trim = Math.min(thickness / 4, (to - from) / 4);
        stroke(toX, toY, (from + trim) / length, (to - trim) / length);
    }
}
