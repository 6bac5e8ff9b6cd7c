package org.poolscope.model.value;

import java.util.Locale;

/** A size in bytes in the words of a person. */
public final class SizeText {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;
    private static final int EXACT = 10;

    private SizeText() {}

    /** Such as {@code 512 bytes}, {@code 112 kB} or {@code 1.2 GB}; in steps of 1 000. */
    public static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        String number = unit == 0 || size >= EXACT
                ? Long.toString(Math.round(size))
                : String.format(Locale.ROOT, "%.1f", size);
        return number + " " + UNITS[unit];
    }
}
