package org.poolscope.storage.shm;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;

class SharedSourcesTest {
    @Nested
    class OneArray extends SourceConformance {
        @TempDir
        Path folder = Path.of("");

        @Override
        protected Source open() throws SourceException {
            return opened(folder, "shm://a?dtype=<f8&shape=4,2");
        }
    }

    @Nested
    class AllBlocks extends SourceConformance {
        @TempDir
        Path folder = Path.of("");

        @Override
        protected Source open() throws SourceException {
            return opened(folder, "shm://");
        }
    }

    private static Source opened(Path folder, String address) throws SourceException {
        SharedMemory memory = new SharedMemory(folder);
        if (new BlockList(memory).all().isEmpty()) {
            SharedArray.create(memory, "a", DType.FLOAT64, 8).block().release();
            SharedArray.create(memory, "b", DType.INT64, 3).block().release();
        }
        return new SharedMemoryProvider(memory).open(Location.parse(address), OpenOptions.READ_ONLY);
    }
}
