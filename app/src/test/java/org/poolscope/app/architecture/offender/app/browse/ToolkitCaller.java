package org.poolscope.app.architecture.offender.app.browse;

import javafx.application.Platform;

/** A class that enters the toolkit's thread by itself. */
public record ToolkitCaller(Runnable work) {
    /** Runs the work later. */
    public void later() {
        Platform.runLater(work);
    }
}
