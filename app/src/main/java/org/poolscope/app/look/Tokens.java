package org.poolscope.app.look;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of one theme by token, as 0xRRGGBB, for painters that cannot ask the stylesheet.
 *
 * @param theme
 *            whose colours
 * @param colours
 *            token such as {@code -ps-curve-1} to 24-bit colour, in the order of the stylesheet
 */
public record Tokens(Theme theme, Map<String, Integer> colours) {
    private static final Pattern TOKEN = Pattern.compile("(-ps-[a-z0-9-]+)\\s*:\\s*#([0-9A-Fa-f]{6})\\s*;");

    /** Keeps its own copy. */
    public Tokens {
        colours = Map.copyOf(colours);
    }

    /** The tokens of a theme; what the dark theme does not set it takes from the light one. */
    public static Tokens of(Theme theme) {
        String css = Stylesheet.part("tokens.css");
        int dark = css.indexOf(".root.dark");
        Map<String, Integer> colours = new LinkedHashMap<>(read(css.substring(0, dark)));
        if (theme == Theme.DARK) {
            colours.putAll(read(css.substring(dark)));
        }
        return new Tokens(theme, colours);
    }

    /** The colour of a token as 0xRRGGBB. */
    public int rgb(String token) {
        Integer colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException("There is no colour token " + token + ".");
        }
        return colour;
    }

    /** The colour of a token with full opacity as 0xAARRGGBB, ready for a pixel buffer. */
    public int argb(String token) {
        return 0xFF000000 | rgb(token);
    }

    /** The contrast of two tokens by the rule of WCAG 2: 1 (the same) to 21 (black on white). */
    public double contrast(String one, String other) {
        double a = luminance(rgb(one));
        double b = luminance(rgb(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> read(String css) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            found.put(token.group(1), Integer.parseInt(token.group(2), 16));
        }
        return found;
    }
}
