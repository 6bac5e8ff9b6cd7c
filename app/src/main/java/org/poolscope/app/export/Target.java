package org.poolscope.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.poolscope.app.inspect.Words;
import org.poolscope.model.source.SourceException;

/**
 * What is at the place of the file before it is written.
 *
 * @param file    the place
 * @param isThere whether there is a file
 * @param size    how large it is, in bytes
 * @param changed when it was changed last
 * @param free    a name beside it that is not taken
 */
record Target(Path file, boolean isThere, long size, Instant changed, Path free) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Looks at a place, beside the window's thread. */
    static Target at(Path file) throws SourceException {
        try {
            if (Files.isDirectory(file)) {
                throw new SourceException.Denied("This is a folder.", file.toString(), "Name a file in it.");
            }
            return Files.exists(file)
                    ? new Target(file, true, Files.size(file), Files.getLastModifiedTime(file).toInstant(),
                            FreeName.beside(file))
                    : new Target(file, false, 0, Instant.EPOCH, file);
        } catch (IOException e) {
            throw new SourceException.Unreachable("It cannot be said whether this file exists.", file.toString(), "",
                    e);
        }
    }

    /** Such as {@code merged.h5 exists (30 kB, 18 Nov 2026, 16:41 UTC).} */
    String words() {
        return file.getFileName() + " exists (" + Words.size(size) + ", " + TIME.format(changed) + ").";
    }
}
