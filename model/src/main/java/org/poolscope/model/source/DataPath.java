package org.poolscope.model.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a source: names from the top down. As text the parts are joined by {@code /}; a {@code /}, {@code %} or
 * control character within a part stands as {@code %XX}, and a part that is {@code *} alone means every one.
 */
public record DataPath(List<String> parts) {
    /** The source itself. */
    public static final DataPath ROOT = new DataPath(List.of());
    /** The part that means every one. */
    public static final String EVERY = "*";

    /** Copies the parts. */
    public DataPath {
        parts = List.copyOf(parts);
    }

    // Both written out: what a record generates is linked when it is first called, and starts wait for that.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataPath path && parts.equals(path.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** A path of unescaped parts. */
    public static DataPath of(String... parts) {
        return new DataPath(List.of(parts));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if a {@code %} is not followed by two hexadecimal digits
     */
    public static DataPath parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            parts.add(unescape(part));
        }
        return new DataPath(parts);
    }

    /** This path and one name more. */
    public DataPath child(String name) {
        String[] longer = parts.toArray(new String[parts.size() + 1]);
        longer[parts.size()] = name;
        return new DataPath(List.of(longer));
    }

    /** The path without its last part; the root's parent is the root. */
    public DataPath parent() {
        return parts.isEmpty() ? this : new DataPath(parts.subList(0, parts.size() - 1));
    }

    /** Number of parts. */
    public int depth() {
        return parts.size();
    }

    /** Part {@code i} without escapes. */
    public String part(int i) {
        return parts.get(i);
    }

    /** The last part, empty for the root. */
    public String name() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** The text form. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : "/");
            escape(parts.get(i), text);
        }
        return text.toString();
    }

    private static void escape(String part, StringBuilder to) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '/' || c == '%' || Character.isISOControl(c)) {
                to.append("%%%02X".formatted((int) c));
            } else {
                to.append(c);
            }
        }
    }

    private static String unescape(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                if (i + 2 >= part.length() || Character.digit(part.charAt(i + 1), 16) < 0
                        || Character.digit(part.charAt(i + 2), 16) < 0) {
                    throw new IllegalArgumentException("'" + part + "': a % needs two hexadecimal digits after it.");
                }
                plain.append((char) Integer.parseInt(part, i + 1, i + 3, 16));
                i += 2;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
