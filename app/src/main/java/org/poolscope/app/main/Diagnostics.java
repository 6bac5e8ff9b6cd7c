package org.poolscope.app.main;

import java.util.List;
import java.util.Optional;

/** What a report of a mistake needs to say of this program and this machine; nothing of any data. */
public final class Diagnostics {
    private Diagnostics() {}

    /** The version, or {@code development} where it was not packaged. */
    public static String version() {
        return Optional.ofNullable(Diagnostics.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /** A few lines to copy. */
    static String words() {
        Runtime runtime = Runtime.getRuntime();
        return String.join("\n", List.of("Poolscope " + version(),
                "Java " + Runtime.version() + ", JavaFX " + System.getProperty("javafx.runtime.version", "unknown"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                runtime.availableProcessors() + " processors, "
                        + megabytes(runtime.totalMemory() - runtime.freeMemory())
                        + " of " + megabytes(runtime.maxMemory()) + " MB in use"));
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }
}
