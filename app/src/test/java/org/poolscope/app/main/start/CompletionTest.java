package org.poolscope.app.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(folder.resolve("exp1.data"));
        Files.createFile(folder.resolve("run1.h5"));
        Files.createFile(folder.resolve("run2.h5"));
    }

    @Test
    void completesAFolderWithItsSlash() {
        assertEquals(folder + "/exp1.data/", Completion.of(folder + "/e"));
    }

    @Test
    void stopsWhereNamesPart() {
        assertEquals(folder + "/run", Completion.of(folder + "/r"));
    }

    @Test
    void leavesAloneWhatFitsNothing() {
        assertEquals(folder + "/zzz", Completion.of(folder + "/zzz"));
        assertEquals("http://host/po", Completion.of("http://host/po"));
    }
}
