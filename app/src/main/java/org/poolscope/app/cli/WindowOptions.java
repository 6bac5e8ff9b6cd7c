package org.poolscope.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.WindowRequest;
import picocli.CommandLine.Option;

/** The options of every command that opens the window. */
final class WindowOptions {
    /** The largest screens; a picture beyond them is more than the toolkit can paint. */
    private static final int MOST_WIDTH = 7680;
    private static final int MOST_HEIGHT = 4320;
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{1,4})x([1-9][0-9]{1,4})");

    @Option(names = "--screenshot", paramLabel = "OUT.png", description = "Save a picture and end; needs no screen.")
    private @Nullable Path screenshot;

    @Option(names = "--select", paramLabel = "PATH", description = "Select this place in the last source.")
    private @Nullable String select;

    @Option(names = "--query", paramLabel = "EXPR", description = "Run this query on it.")
    private @Nullable String query;

    @Option(names = "--size", paramLabel = "WxH", description = "Size of the picture or window, 1600x1000 by default.")
    private String size = "";

    @Option(names = "--theme", paramLabel = "light|dark", description = "The colours.")
    private String theme = "";

    /** The picture to save, if one is wanted. */
    Optional<Path> screenshot() {
        return Optional.ofNullable(screenshot);
    }

    /** Takes an option with its value, as the parser would; false if it is none of these, or given twice. */
    boolean take(String name, String value) {
        return switch (name) {
            case "--select" -> {
                boolean first = select == null;
                select = value;
                yield first;
            }
            case "--query" -> {
                boolean first = query == null;
                query = value;
                yield first;
            }
            case "--size" -> {
                boolean first = size.isEmpty();
                size = value;
                yield first;
            }
            case "--theme" -> {
                boolean first = theme.isEmpty();
                theme = value;
                yield first;
            }
            default -> false;
        };
    }

    /**
     * The request to the window.
     *
     * @param select a place to select unless the user named one, empty for none
     * @throws IllegalArgumentException if the size or the theme is none
     */
    WindowRequest request(List<String> locations, Optional<Path> picture, String select) {
        Matcher matcher = SIZE.matcher(size);
        if (!size.isEmpty() && !matcher.matches()) {
            throw new IllegalArgumentException("'" + size + "' is no size; give one as in 1600x1000");
        }
        int width = size.isEmpty() ? WindowRequest.WIDTH : Integer.parseInt(matcher.group(1));
        int height = size.isEmpty() ? WindowRequest.HEIGHT : Integer.parseInt(matcher.group(2));
        if (width > MOST_WIDTH || height > MOST_HEIGHT) {
            throw new IllegalArgumentException("'" + size + "' is too large; the largest is " + MOST_WIDTH + "x"
                    + MOST_HEIGHT);
        }
        Optional<Theme> colours = theme.isEmpty() ? Optional.empty() : Theme.named(theme);
        if (!theme.isEmpty() && colours.isEmpty()) {
            throw new IllegalArgumentException("'" + theme + "' is no theme; there are light and dark");
        }
        String selected = this.select == null ? select : this.select;
        return new WindowRequest(locations, picture, Optional.of(selected).filter(path -> !path.isEmpty()),
                Optional.ofNullable(query), width, height, colours);
    }
}
