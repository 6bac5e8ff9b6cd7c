package org.poolscope.app.main;

import java.util.Locale;

/** How the window writes its own counts: grouped by a narrow space. Values from data are never grouped. */
public final class Counts {
    private static final char NARROW_SPACE = '\u202f';

    private Counts() {}

    /** A count such as {@code 84 120}. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', NARROW_SPACE);
    }
}
