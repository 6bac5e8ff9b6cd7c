package org.poolscope.app.main;

import java.util.Map;
import java.util.stream.Collectors;
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
 * @param words
 *            what features want to find again, by names of their own; what is no line or too long is left out
 */
public record Kept(Theme theme, double text, double side, double inspector, double width, double height,
        Map<String, String> words) {
    /** What a first start shows. */
    public static final Kept FIRST = new Kept(Theme.LIGHT, 1, 320, 344, WindowRequest.WIDTH, WindowRequest.HEIGHT,
            Map.of());

    /** The longest of the words. */
    static final int LONGEST_WORD = 4096;

    private static final double LARGEST = 16_384;

    /** Brings the numbers into their limits. */
    public Kept {
        text = Math.clamp(Math.round(text * 10) / 10.0, Look.SMALLEST, Look.LARGEST);
        side = Math.clamp(side, PanesView.LEAST, LARGEST);
        inspector = Math.clamp(inspector, PanesView.LEAST, LARGEST);
        width = Math.clamp(width, WindowView.LEAST_WIDTH, LARGEST);
        height = Math.clamp(height, WindowView.LEAST_HEIGHT, LARGEST);
        words = words.entrySet().stream().filter(each -> isLine(each.getKey()) && isLine(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isLine(String text) {
        return text.length() <= LONGEST_WORD && text.chars().noneMatch(Character::isISOControl);
    }
}
