package org.poolscope.app.export;

import java.util.Locale;

/** What formats are called in the window. */
final class FormatName {
    private FormatName() {}

    /** The name on the command line in capitals, as people write it. */
    static String of(String format) {
        return format.toUpperCase(Locale.ROOT);
    }
}
