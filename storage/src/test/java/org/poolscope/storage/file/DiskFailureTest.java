package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFailureTest {
    @TempDir
    Path folder;

    @Test
    void aPathThroughAFileIsAWrongNameAndNoBrokenDisk() throws IOException {
        Path inside = Files.writeString(folder.resolve("notes.txt"), "no folder").resolve("exp1.data");

        IOException cause = assertThrows(IOException.class, () -> Files.createDirectory(inside));

        assertEquals("A part of the path is a file, not a folder.", DiskFailure.of(cause, inside).what());
    }
}
