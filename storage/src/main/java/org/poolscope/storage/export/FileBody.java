package org.poolscope.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;

/** Contents that a library can only write to a file of its own choosing of places, not from beginning to end. */
public interface FileBody extends Body {
    /**
     * Writes everything.
     *
     * @param file   an empty file to write to; it is given its name by whoever made it
     * @param target what it will be called, for words about it
     */
    void writeTo(Path file, Path target, Cancel cancel, Progress progress) throws IOException, SourceException;

    @Override
    default void writeTo(OutputStream out, Cancel cancel, Progress progress) throws IOException, SourceException {
        Path file = Files.createTempFile("poolscope", ".export");
        try {
            writeTo(file, file, cancel, progress);
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }
}
