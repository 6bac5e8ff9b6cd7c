package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void readersOfOtherProcessesNeverSeeHalfATransfer() throws Exception {
        List<Long> done = Transfers.run(folder.resolve("a.heap"), 1500);
        assertTrue(done.stream().allMatch(times -> times > 0), done::toString);
    }
}
