package org.poolscope.app.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aHalfFileThatNobodyWritesIsRemovedAndNothingElse() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        Path left = Files.createFile(folder.resolve(".out.h5." + UUID.randomUUID() + ".tmp"));
        Path written = folder.resolve(".out.h5." + UUID.randomUUID() + ".tmp");
        Path other = Files.createFile(folder.resolve(".other.h5." + UUID.randomUUID() + ".tmp"));
        try (OutputStream _ = Files.newOutputStream(written)) {
            Leftovers.sweep(folder.resolve("out.h5"));

            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(Stream.of(written, other).sorted().toList(), files.sorted().toList());
            }
        }
        assertFalse(Files.exists(left));
    }
}
