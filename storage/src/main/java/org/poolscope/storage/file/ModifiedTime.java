package org.poolscope.storage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;

/** When a file was written last. */
public final class ModifiedTime {
    private ModifiedTime() {}

    /** The time in ISO 8601, UTC. */
    public static String of(Path file) throws SourceException {
        try {
            return Files.getLastModifiedTime(file).toInstant().toString();
        } catch (IOException e) {
            throw DiskFailure.of(e, file);
        }
    }
}
