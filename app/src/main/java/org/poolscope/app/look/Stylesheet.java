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
            "panes.css", "popups.css", "parts.css", "extras.css", "browse.css", "products.css", "query.css",
            "shell.css",
            "start.css", "live.css");
    /** Menus and the like are windows of their own, which no zoom of ours reaches. */
    private static final String POPUPS = """
            .context-menu .menu-item > .label { -fx-font-size: 13px; }
            .context-menu .menu-item { -fx-min-height: 28px; -fx-pref-height: 28px; }
            .context-menu .menu-item > .accelerator-text { -fx-font-size: 11px; }
            .tooltip { -fx-font-size: 11px; }
            .popover > .content { -fx-font-size: 13px; }
            .combo-box-popup > .list-view > .virtual-flow > .clipped-container > .sheet > .list-cell {
                -fx-font-size: 13px;
                -fx-cell-size: 28px;
            }
            """;
    private static final Pattern SIZE = Pattern.compile("([0-9.]+)px");

    private Stylesheet() {}

    /** The address of the whole stylesheet, with what pops up beside a window that is {@code zoom} as large. */
    static String address(double zoom) {
        StringBuilder css = new StringBuilder();
        PARTS.forEach(part -> css.append(part(part)).append('\n'));
        css.append(scaled(POPUPS, zoom));
        byte[] text = css.toString().getBytes(StandardCharsets.UTF_8);
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

    /** Multiplies the lengths that are given in px. */
    static String scaled(String css, double zoom) {
        return SIZE.matcher(css).replaceAll(m -> Matcher.quoteReplacement(
                String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(m.group(1)) * zoom)));
    }
}
