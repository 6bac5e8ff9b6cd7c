package org.poolscope.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;

/** Tidies up after a demo that was not finished. */
final class Unfinished {
    private Unfinished() {}

    /** Removes the folder with all that is in it, if it is there. */
    static void remove(Path folder) throws SourceException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw DiskFailure.of(e, folder);
        }
    }
}
