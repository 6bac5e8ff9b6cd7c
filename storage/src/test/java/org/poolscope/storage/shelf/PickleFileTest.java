package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

/** Pickles in files of their own, opened as a person opens them. */
class PickleFileTest {
    @Test
    void everyPickleWithBuffersBesideItOpens() throws Exception {
        List<String> failed = new ArrayList<>();
        int withBuffers = 0;
        for (Path file : Fixtures.members(Fixtures.folder("pickles"))) {
            if (file.toString().endsWith(".pkl") && !new PickleFile(file).bufferFiles().isEmpty()) {
                withBuffers++;
                open(file, failed);
            }
        }

        assertEquals(List.of(), failed);
        assertTrue(withBuffers > 0, "No pickle of the fixtures has buffers beside it.");
    }

    @Test
    void buffersAreNamedAfterTheWholeFileOrItsStem(@TempDir Path folder) throws Exception {
        for (String name : List.of("a.pkl", "a.pkl.buf0", "a.pkl.buf1", "b.pkl", "b.buf0", "pkl")) {
            Files.write(folder.resolve(name), new byte[]{1});
        }

        assertEquals(2, new PickleFile(folder.resolve("a.pkl")).bufferFiles().size());
        assertEquals(1, new PickleFile(folder.resolve("b.pkl")).bufferFiles().size());
        List<MemorySegment> none = new PickleFile(folder.resolve("pkl")).buffers();
        assertEquals(List.of(), none);
    }

    private static void open(Path file, List<String> failed) {
        try (Source source = new PickleFileProvider().open(Location.parse(file.toString()), OpenOptions.READ_ONLY)) {
            source.read(DataPath.ROOT, List.of(), Cancel.NEVER, Progress.IGNORED);
        } catch (SourceException e) {
            failed.add(e.sentence());
        }
    }
}
