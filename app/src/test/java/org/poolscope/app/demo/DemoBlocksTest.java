package org.poolscope.app.demo;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shm.ArrayDescriptor;
import org.poolscope.storage.shm.BlockList;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;

class DemoBlocksTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void thePotentialGoesOnWhileItIsWatchedAndIsGoneInTheEnd() throws Exception {
        SharedMemory home = new SharedMemory(folder);
        try (DemoBlocks _ = DemoBlocks.start(home).orElseThrow()) {
            String name = new BlockList(home).all().stream().filter(block -> block.size() == 2000 * 8).findFirst()
                    .orElseThrow().name();
            try (SharedArray seen = SharedArray.attach(home,
                    ArrayDescriptor.parse("{\"name\":\"" + name + "\",\"shape\":[2000],\"dtype\":\"<f8\"}"), false)) {
                double[] before = seen.array().toDoubles();
                assertEquals(-60, Arrays.stream(before).min().orElseThrow(), 1e-9);
                assertEquals(DType.FLOAT64, seen.array().dtype());
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> !Arrays.equals(before, seen.array().toDoubles()));
            }
        }
        assertEquals(List.of(), Fixtures.members(folder));
    }

    @Test
    void aSystemWithoutSharedMemoryOffersNone() throws Exception {
        assertEquals(true, DemoBlocks.start(new SharedMemory(folder.resolve("none"))).isEmpty());
        assertEquals(false, Files.exists(folder.resolve("none")));
    }
}
