package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    /** A few by default; {@code -Dheap.kills=1000} for the long form. */
    private static final int KILLS = Integer.getInteger("heap.kills", 9);

    /** From so many on, chance does not decide how many fall into a change. */
    private static final int MANY = 1000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatAKilledProcessCommittedIsThereAndNothingElse(TestReporter reporter) throws Exception {
        int inside = new KillLoop(folder.resolve("a.heap")).run(KILLS);
        reporter.publishEntry("kills inside a change", inside + " of " + KILLS);
        assertTrue(KILLS < MANY || inside >= KILLS * 8 / 10, () -> inside + " of " + KILLS + " fell into a change");
    }
}
