package org.poolscope.app.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;

class LoadToSharedTest {
    @TempDir
    Path folder = Path.of("");
    private SharedMemory memory = SharedMemory.OF_THIS_MACHINE;
    private LoadPlan plan = plan(List.of());

    @BeforeEach
    void write() throws Exception {
        memory = new SharedMemory(Files.createDirectory(folder.resolve("shm")));
        plan = plan(List.of(Files.writeString(folder.resolve("a.txt"), "1 2\n3 4\n"),
                Files.writeString(folder.resolve("b.txt"), "5 6\n")));
    }

    @Test
    void severalFilesAreOneBlockThatIsFreedAtTheEnd() throws Exception {
        try (LoadToShared arrays = new LoadToShared(memory)) {
            var loaded = new FilesAsTable(plan, FileWatch.NONE).intoShared(arrays, Cancel.NEVER, Progress.IGNORED);

            assertEquals(3, loaded.rows().array().shape()[0]);
            assertEquals("b.txt", new String(loaded.rows().array().bytes().toArray(
                    ValueLayout.JAVA_BYTE), 2 * 21 + 16, 5, StandardCharsets.UTF_8));
            assertEquals(1, blocks());
        }
        assertEquals(0, blocks());
    }

    @Test
    void aLoadThatIsStoppedLeavesNoBlock() throws Exception {
        try (LoadToShared arrays = new LoadToShared(memory)) {
            assertThrows(SourceException.Cancelled.class, () -> new FilesAsTable(plan, FileWatch.NONE)
                    .intoShared(arrays, () -> true, Progress.IGNORED));

            assertEquals(0, blocks());
        }
    }

    @Test
    void whatIsLoadedAfterTheEndIsFreedAtOnce() throws Exception {
        LoadToShared arrays = new LoadToShared(memory);
        arrays.close();

        new FilesAsTable(plan, FileWatch.NONE).intoShared(arrays, Cancel.NEVER, Progress.IGNORED);

        assertEquals(0, blocks());
    }

    private int blocks() throws SourceException {
        return new BlockList(memory).all().size();
    }

    private static LoadPlan plan(List<Path> files) {
        return new LoadPlan(files, DType.FLOAT64, TableFormat.LOADTXT, OnError.STOP, 2, true, List.of());
    }
}
