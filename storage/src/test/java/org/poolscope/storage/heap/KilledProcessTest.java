package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    /** A few by default; {@code -Dheap.kills=1000} for the long form. */
    private static final int KILLS = Integer.getInteger("heap.kills", 9);

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatAKilledProcessCommittedIsThereAndNothingElse() throws Exception {
        int inside = new KillLoop(folder.resolve("a.heap")).run(KILLS);
        assertTrue(inside <= KILLS);
    }
}
