package org.poolscope.app.main;

/** How the window writes its own counts: grouped by a narrow space. Values from data are never grouped. */
public final class Counts {
    private static final char NARROW_SPACE = '\u202f';
    private static final int GROUP = 3;

    private Counts() {}

    /** So many of a unit that is named in the plural: {@code 1 session}, {@code 84 120 sessions}. */
    public static String of(long count, String units) {
        return grouped(count) + " "
                + (count == 1 && units.endsWith("s") ? units.substring(0, units.length() - 1) : units);
    }

    /** A count such as {@code 84 120}. */
    public static String grouped(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, NARROW_SPACE);
        }
        return digits.toString();
    }
}
