package org.poolscope.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Icons by kind, one SVG file each: {@code pool}, {@code product}, {@code array}, and actions such as {@code copy}. */
public final class Icons {
    private static final String FOLDER = "/org/poolscope/icons/";
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");

    private Icons() {}

    /** The icon of a kind at its normal 16 x 16 px, in the icon colour of the place it is put in. */
    public static Icon of(String kind) {
        return of(kind, Icon.NORMAL);
    }

    /** The icon of a kind drawn {@code size} px wide and high; lines grow with it. */
    public static Icon of(String kind, double size) {
        return new Icon(kind, outline(kind), size);
    }

    /** Whether there is an icon of that kind. */
    public static boolean has(String kind) {
        return Icons.class.getResource(FOLDER + kind + ".svg") != null;
    }

    /** The SVG path data of a kind on the 16 x 16 grid. */
    public static String outline(String kind) {
        try (InputStream in = Icons.class.getResourceAsStream(FOLDER + kind + ".svg")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no icon " + kind + ".");
            }
            Matcher path = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!path.find()) {
                throw new IllegalArgumentException("The icon " + kind + " has no path.");
            }
            return path.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
