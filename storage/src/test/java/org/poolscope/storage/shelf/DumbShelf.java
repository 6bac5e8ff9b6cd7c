package org.poolscope.storage.shelf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dumb shelves with one value under the key {@code k}, made byte by byte. */
final class DumbShelf {
    private DumbShelf() {}

    /** A shelf whose value begins so and goes on with zeros, which take no room on the disk, up to {@code length}. */
    static void write(Path base, String session, byte[] beginning, long length) throws IOException {
        Files.createDirectories(base);
        Files.writeString(base.resolve(session + ".dir"), "'k', (0, " + length + ")\n", StandardCharsets.ISO_8859_1);
        try (RandomAccessFile data = new RandomAccessFile(base.resolve(session + ".dat").toFile(), "rw")) {
            data.write(beginning);
            data.setLength(length);
        }
    }
}
