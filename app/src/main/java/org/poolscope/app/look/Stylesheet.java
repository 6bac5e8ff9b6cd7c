package org.poolscope.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of the stylesheet put together at a text size, as a {@code data:} address that JavaFX reads directly. */
final class Stylesheet {
    private static final List<String> PARTS = List.of("tokens.css", "base.css", "buttons.css", "fields.css",
            "lists.css",
            "panes.css", "popups.css", "parts.css", "extras.css", "browse.css", "products.css", "query.css", "shell.css",
            "start.css");
    private static final Pattern SIZE = Pattern
            .compile(
                    "(-fx-font-size|-fx-(?:fixed-)?cell-size|-fx-(?:min|pref|max)-(?:height|width)|-fx-padding(?=:\\s*0 0 0 ))"
                            + "(:\\s*(?:0 0 0 )?)([0-9.]+)px");

    private Stylesheet() {}

    /** The address of the whole stylesheet, with text and row heights multiplied by {@code scale}. */
    static String address(double scale) {
        StringBuilder css = new StringBuilder();
        PARTS.forEach(part -> css.append(part(part)).append('\n'));
        byte[] text = scaled(css.toString(), scale).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(text);
    }

    /** The text of one part. */
    static String part(String name) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The stylesheet " + name + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String scaled(String css, double scale) {
        if (scale == 1) {
            return css;
        }
        return SIZE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + m.group(2)
                + String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(m.group(3)) * scale)));
    }
}
