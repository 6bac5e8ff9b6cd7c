package org.poolscope.app.architecture.offender.app.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A view that reads a file. */
public record ReadingView(Path file) {
    /** The text of the file. */
    public String text() throws IOException {
        return Files.readString(file);
    }
}
