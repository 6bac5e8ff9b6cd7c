package org.poolscope.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that cannot be read, not even by a user who may read everything. */
public final class ShutFile {
    /** Looks like a file, and reading its first bytes fails for everybody. */
    private static final Path MEMORY = Path.of("/proc/self/mem");

    private ShutFile() {}

    /** Makes one. */
    public static void make(Path file) throws IOException {
        if (Files.isRegularFile(MEMORY)) {
            Files.createSymbolicLink(file, MEMORY);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        }
    }
}
