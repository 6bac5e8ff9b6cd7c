package org.poolscope.app.architecture.offender.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model class that opens a file. */
public record ReadingShape(Path file) {
    /** Reads the file. */
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }
}
