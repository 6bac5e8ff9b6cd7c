package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
    /** Short by default; {@code -Dheap.transfers=120000} for two minutes. */
    private static final long MILLIS = Long.getLong("heap.transfers", 1500);

    @TempDir
    Path folder = Path.of("");

    @Test
    void readersOfOtherProcessesNeverSeeHalfATransfer(TestReporter reporter) throws Exception {
        List<Long> done = Transfers.run(folder.resolve("a.heap"), MILLIS);
        reporter.publishEntry("transfers and readings in " + MILLIS + " ms", done.toString());
        assertTrue(done.stream().allMatch(times -> times > 0), done::toString);
    }
}
