package org.poolscope.storage.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;

/** Writes a prepared export to a file, which appears whole or not at all. */
public final class Export {
    private Export() {}

    /** Writes {@code body}; a file that is there is replaced, anything else of that name is not. */
    public static void write(Body body, Path target, Cancel cancel, Progress progress) throws SourceException {
        write(body, target, Disk.REAL, cancel, progress);
    }

    /** As {@link #write(Body, Path, Cancel, Progress)}, on the given disk. */
    public static void write(Body body, Path target, Disk disk, Cancel cancel, Progress progress)
            throws SourceException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new SourceException.Denied("This is there already and is no plain file.", target.toString(),
                    "Choose another name.");
        }
        try (AtomicFile file = AtomicFile.create(target, body.expectedSize(), disk)) {
            try (OutputStream out = new WatchedStream(file.stream(), cancel)) {
                if (body instanceof FileBody placed) {
                    placed.writeTo(file.temporary(), target, cancel, progress);
                } else {
                    body.writeTo(out, cancel, progress);
                }
            } catch (InterruptedIOException _) {
                throw new SourceException.Cancelled("The export was stopped.", target.toString());
            } catch (IOException e) {
                // Some libraries wrap what the stream says when it is stopped.
                cancel.check("the export");
                throw DiskFailure.of(e, target);
            }
            cancel.check("the export");
            file.commit();
        }
    }
}
