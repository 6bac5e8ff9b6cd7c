package org.poolscope.app.cli;

import java.util.Locale;

/** Whether there is a screen to show a window on. */
final class Screen {
    private Screen() {}

    /** False where a Unix system names no display. */
    static boolean isThere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") || system.startsWith("mac") || !display().isEmpty();
    }

    /** What to tell a person. */
    static String words() {
        return isThere()
                ? "there " + display()
                : "none (neither DISPLAY nor WAYLAND_DISPLAY is set); pictures with --screenshot work";
    }

    private static String display() {
        String wayland = System.getenv("WAYLAND_DISPLAY");
        String x11 = System.getenv("DISPLAY");
        return wayland != null ? wayland : x11 != null ? x11 : "";
    }
}
