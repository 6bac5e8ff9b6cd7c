package org.poolscope.app.task;

import javafx.application.Platform;

/** The window's thread, for what comes before a window has tasks or after it had them. */
public final class WindowThread {
    private WindowThread() {}

    /** Does something small there soon; may be called from any thread. */
    public static void later(Runnable step) {
        Platform.runLater(step);
    }
}
