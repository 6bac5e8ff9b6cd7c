package org.poolscope.model.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where data is, as the open box takes it: a folder, a file or a URL, then {@code ::} and a path inside it.
 *
 * @param source the folder, file or URL as it was written
 * @param path   the place inside, the root if there is no {@code ::}
 */
public record Location(String source, DataPath path) {
    /** A host such as {@code [::1]}, whose colons are not those before a path. */
    private static final Pattern NUMERIC_HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/\\[]*\\[[0-9A-Fa-f:.]*]");
    private static final Pattern PASSWORD = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+://)[^/?#]*@");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    /**
     * Reads {@code LOCATION} or {@code LOCATION::PATH}.
     *
     * @throws IllegalArgumentException if the text is empty or the path's escapes are broken
     */
    public static Location parse(String text) {
        Matcher address = NUMERIC_HOST.matcher(text);
        int cut = text.indexOf("::", address.lookingAt() ? address.end() : 0);
        String source = cut < 0 ? text : text.substring(0, cut);
        if (source.isBlank()) {
            throw new IllegalArgumentException("A location is a folder, a file or a URL; this one is empty.");
        }
        return new Location(source, cut < 0 ? DataPath.ROOT : DataPath.parse(text.substring(cut + 2)));
    }

    /** The scheme in lower case, such as {@code redis}; {@code file} for a plain path. */
    public String scheme() {
        Matcher m = SCHEME.matcher(source);
        return m.matches() ? m.group(1).toLowerCase(Locale.ROOT) : "file";
    }

    /** The file or folder, empty for other schemes and for a text that is no path. */
    public Optional<Path> file() {
        if (!scheme().equals("file")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.replaceFirst("^(?i)file:(//(localhost)?(?=/))?", "")));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /** The text of an address as it may be shown and kept: without the user and password before the host. */
    public static String withoutPassword(String address) {
        return PASSWORD.matcher(address).replaceFirst("$1");
    }

    /** The same source, another place inside. */
    public Location at(DataPath inside) {
        return new Location(source, inside);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return path.parts().isEmpty() ? source : source + "::" + path;
    }
}
