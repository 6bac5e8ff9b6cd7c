package org.poolscope.app.main;

import org.poolscope.app.look.Look;
import org.poolscope.app.look.Theme;

/**
 * How a person likes the window; every number is brought into its limits.
 *
 * @param theme
 *            the colours
 * @param text
 *            the text size as a factor
 * @param side
 *            width of the side pane, px
 * @param inspector
 *            width of the inspector, px
 * @param width
 *            of the window, px
 * @param height
 *            of the window, px
 */
public record Kept(Theme theme, double text, double side, double inspector, double width, double height) {
    /** What a first start shows. */
    public static final Kept FIRST = new Kept(Theme.LIGHT, 1, 320, 344, WindowRequest.WIDTH, WindowRequest.HEIGHT);

    private static final double LARGEST = 16_384;

    /** Brings the numbers into their limits. */
    public Kept {
        text = Math.clamp(Math.round(text * 10) / 10.0, Look.SMALLEST, Look.LARGEST);
        side = Math.clamp(side, PanesView.LEAST, LARGEST);
        inspector = Math.clamp(inspector, PanesView.LEAST, LARGEST);
        width = Math.clamp(width, WindowView.LEAST_WIDTH, LARGEST);
        height = Math.clamp(height, WindowView.LEAST_HEIGHT, LARGEST);
    }
}
