package org.poolscope.app.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.app.look.Theme;

/**
 * What to open in a new window, and whether only its picture is wanted.
 *
 * @param locations
 *            addresses to open, in this order; the last one is chosen
 * @param screenshot
 *            where to save the picture; with it the window never shows on a screen and ends by itself
 * @param select
 *            a path to select inside the last source
 * @param query
 *            a query to run on it
 * @param width
 *            of the scene in px
 * @param height
 *            of the scene in px
 * @param theme
 *            the colours, empty for those of the last time
 * @param offers
 *            sources that are not opened before somebody wants them
 */
public record WindowRequest(List<String> locations, Optional<Path> screenshot, Optional<String> select,
        Optional<String> query, int width, int height, Optional<Theme> theme, List<Offer> offers) {
    /** The width of a window where nothing else is said, px. */
    public static final int WIDTH = 1600;
    /** The height of a window where nothing else is said, px. */
    public static final int HEIGHT = 1000;

    /** Copies the locations. */
    public WindowRequest {
        locations = List.copyOf(locations);
        offers = List.copyOf(offers);
    }

    /** A window that offers nothing. */
    public WindowRequest(List<String> locations, Optional<Path> screenshot, Optional<String> select,
            Optional<String> query, int width, int height, Optional<Theme> theme) {
        this(locations, screenshot, select, query, width, height, theme, List.of());
    }

    /** The same that offers more sources. */
    public WindowRequest offering(List<Offer> others) {
        List<Offer> more = Stream.concat(offers.stream(), others.stream()).toList();
        return new WindowRequest(locations, screenshot, select, query, width, height, theme, more);
    }

    /** A plain window on some locations. */
    public static WindowRequest of(String... locations) {
        return new WindowRequest(List.of(locations), Optional.empty(), Optional.empty(), Optional.empty(), WIDTH,
                HEIGHT,
                Optional.empty());
    }
}
