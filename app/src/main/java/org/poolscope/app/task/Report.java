package org.poolscope.app.task;

import java.util.Locale;

/** One progress report on its way to the window; {@code total} of 0 or less says that the end is not known. */
record Report(long done, long total, String unit) {
    private static final long MEGA = 1_000_000;

    /** How far it is for a person, such as {@code 1.2 of 8.1 MB} or {@code 3 sessions}. */
    String words() {
        boolean bytes = unit.equals("bytes") && Math.max(done, total) >= MEGA;
        String size = bytes ? "MB" : unit;
        String far = bytes ? mega(done) : grouped(done);
        return total > 0 ? far + " of " + (bytes ? mega(total) : grouped(total)) + " " + size : far + " " + size;
    }

    private static String mega(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) MEGA);
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
    }
}
