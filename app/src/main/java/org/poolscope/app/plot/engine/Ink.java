package org.poolscope.app.plot.engine;

/**
 * With what a curve is drawn.
 *
 * @param argb straight colour
 * @param stroke dash, marker and width of the slot
 * @param density device pixels in one pixel of the layout
 */
public record Ink(int argb, Stroke stroke, double density) {
    double thickness() {
        return stroke.width() * density;
    }

    /** The same, as a stronger line: for the curve the keyboard is on. */
    public Ink bold() {
        return new Ink(argb, new Stroke(stroke.dash(), stroke.marker(), stroke.width() + 0.6), density);
    }

    /** The same, nearly transparent: for ghosts. */
    public Ink faint() {
        return new Ink((argb & 0xFFFFFF) | 0x58000000, stroke, density);
    }
}
