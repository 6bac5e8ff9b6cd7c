package org.poolscope.storage.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats there are. */
public final class Writers {
    private static final List<Writer> ALL = List.of(new CsvWriter(), new NpyWriter(), new NpzWriter());

    private Writers() {}

    /** All formats, the most common first. */
    public static List<Writer> all() {
        return ALL;
    }

    /** The writer of a format by its name, in either case. */
    public static Optional<Writer> named(String format) {
        return ALL.stream().filter(writer -> writer.format().equals(format.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The ending of a file name in lower case, empty if it has none. */
    public static String formatOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
