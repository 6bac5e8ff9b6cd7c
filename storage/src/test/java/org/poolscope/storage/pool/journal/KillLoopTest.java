package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.TwoFileIndex;
import org.poolscope.storage.pool.index.TypeIndex;

/** A process that saves, tags and removes, killed three hundred times at moments of chance. */
class KillLoopTest {
    /** A part of them by default; {@code -Dpoolscope.kills=300} for the long form. */
    private static final int KILLS = Integer.getInteger("poolscope.kills", 60);
    private static final int MOST_CALLS = 12;
    private static final int LONGEST_WAIT = 200_000;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalf() throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        Random random = new Random(4);
        int inside = 0;
        ChildProcess next = ChildProcess.start(PoolChild.class, folder, 0, 0);
        for (int kill = 0; kill < KILLS; kill++) {
            ChildProcess child = next;
            child.begin();
            // The next one starts meanwhile, because starting takes longer than all else.
            next = ChildProcess.start(PoolChild.class, folder, kill + 1, 0);
            int calls = 1 + random.nextInt(MOST_CALLS);
            while (calls > 0) {
                String line = child.lines().readLine();
                acknowledged.hear(line);
                calls -= line.startsWith("B") ? 1 : 0;
            }
            spin(random.nextInt(LONGEST_WAIT));
            child.kill().forEach(acknowledged::hear);
            inside += acknowledged.isInside() ? 1 : 0;
            checkForFdi();
            try (PoolWriter pool = PoolWriter.open(folder, Texts.NEVER)) {
                acknowledged.check(pool);
            }
            checkForFdi();
            assertEquals(0, Fixtures.members(folder).stream().filter(file -> file.toString().endsWith(".tmp")).count());
        }
        next.kill();
        System.out.println(KILLS + " kills, " + inside + " of them inside a call");
        assertTrue(inside >= KILLS * 8 / 10, inside + " kills hit a call");
    }

    /** What fdi needs: an index that can be read, and a whole file for every product it names. */
    private void checkForFdi() throws Exception {
        if (!Files.exists(folder.resolve("dTypes.jsn"))) {
            return;
        }
        byte[] tags = Files.exists(folder.resolve("dTags.jsn"))
                ? Files.readAllBytes(folder.resolve("dTags.jsn"))
                : "{}".getBytes(StandardCharsets.US_ASCII);
        LiveIndex index = TwoFileIndex.read(Files.readAllBytes(folder.resolve("dTypes.jsn")), tags, "");
        for (Map.Entry<String, TypeIndex> type : index.types().entrySet()) {
            for (Long number : type.getValue().entries().keySet()) {
                byte[] text = Files.readAllBytes(folder.resolve(type.getKey() + "_" + number));
                assertArrayEquals(Texts.text(Texts.described(text)), text);
            }
        }
    }

    private static void spin(int nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
