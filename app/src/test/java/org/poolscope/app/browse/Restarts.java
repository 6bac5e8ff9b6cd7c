package org.poolscope.app.browse;

import java.nio.file.Path;
import org.poolscope.app.main.PlacesFile;
import org.poolscope.model.source.SourceProvider;

/** Windows on the same sessions, each as the one before it was when it was closed. */
record Restarts(Path folder, SourceProvider sessions) {
    /** The file that keeps what is open. */
    PlacesFile file() {
        return new PlacesFile(folder.resolve("open.tsv"));
    }

    /** A window in which the sessions are opened. */
    BrowseWindow first() {
        BrowseWindow window = again();
        window.window().openSource(SessionsInMemory.ADDRESS);
        return window;
    }

    /** A window as the last one was. */
    BrowseWindow again() {
        return BrowseWindow.reopen(folder, sessions, file());
    }
}
