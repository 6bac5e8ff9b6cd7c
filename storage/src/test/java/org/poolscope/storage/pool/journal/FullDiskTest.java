package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Held.in;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.contents;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.file.FaultyDisk;
import org.poolscope.storage.file.FaultyDisk.Fault;
import org.poolscope.storage.pool.index.ProductKey;

/** A pool on a disk that fails at every step in turn. */
class FullDiskTest {
    @TempDir
    Path base;

    @Test
    void aSaveThatFailsLeavesThePoolAsItWas() throws Exception {
        int failed = 0;
        for (int step = 0;; step++) {
            Path folder = pool(step);
            List<String> before = contents(Fixtures.copy(folder, base.resolve("before" + step)));
            FaultyDisk disk = new FaultyDisk(step, Fault.NO_SPACE);
            if (saved(folder, disk)) {
                break;
            }
            failed++;
            assertEquals(before, contents(folder), "after step " + step);
            assertEquals(List.of("dTags.jsn", "dTypes.jsn", key(0).fileName(), key(1).fileName()),
                    Texts.visible(Fixtures.members(folder)).toList(), "after step " + step);
        }
        assertTrue(failed > 8, "only " + failed + " steps");
    }

    @Test
    void afterAFailureTheSameOpeningGoesOn() throws Exception {
        for (int step = 0; step < 40; step++) {
            Path folder = pool(step);
            List<ProductKey> more;
            try (PoolWriter pool = PoolWriter.open(folder, NEVER, new FaultyDisk(step, Fault.NO_SPACE))) {
                trySave(pool);
                more = pool.save(List.of(product("after")));
                assertEquals(contents(pool).size(), contents(Fixtures.copy(folder, base.resolve("now" + step))).size());
            } catch (SourceException.Full _) {
                continue;
            }
            assertTrue(more.getFirst().number() >= 2, "a number was given twice");
            assertEquals(List.of(), contents(folder).stream().filter(line -> line.contains("half")).toList());
        }
    }

    @Test
    void withoutRoomAheadForTheJournalWhatFitsIsSaved() throws Exception {
        int savedAllTheSame = 0;
        for (int step = 0;; step++) {
            Path folder = pool(step);
            FaultyDisk disk = new FaultyDisk(step, Fault.NO_SPACE);
            try (PoolWriter pool = PoolWriter.open(folder, NEVER, disk)) {
                for (int i = 0; i < 3; i++) {
                    pool.save(List.of(product("x".repeat(20_000))));
                }
                if (disk.steps() <= step) {
                    break;
                }
                savedAllTheSame++;
            } catch (SourceException.Full _) {
                continue;
            }
            assertEquals(5, contents(folder).stream().filter(line -> line.contains("description")).count());
        }
        assertTrue(savedAllTheSame > 0, "room was never made");
    }

    private static void trySave(PoolWriter pool) throws SourceException {
        try {
            List<ProductKey> keys = pool.save(List.of(product("new 1", "t"), product("new 2")));
            pool.remove(keys);
        } catch (SourceException.Full e) {
            assertTrue(e.remedy().contains("Free some space"));
        }
    }

    private static boolean saved(Path folder, FaultyDisk disk) throws SourceException {
        PoolWriter pool = PoolWriter.open(folder, NEVER, disk);
        try {
            pool.save(List.of(product("new 1", "t"), product("new 2")));
            return true;
        } catch (SourceException.Full _) {
            assertEquals(2, in(pool).count());
            return false;
        }
    }

    private Path pool(int step) throws Exception {
        Path folder = Files.createDirectory(base.resolve("pool" + step));
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("old 1", "s", "t"), product("old 2")));
        }
        return folder;
    }

    @Test
    void theLackOfRoomIsSaid() throws Exception {
        PoolWriter pool = PoolWriter.open(pool(0), NEVER, new FaultyDisk(1, Fault.NO_SPACE));
        assertThrows(SourceException.Full.class, () -> pool.save(List.of(product("new"))));
        pool.close();
    }

    /** The system itself refuses to let any file grow beyond a size, which the journal reaches first. */
    @Test
    void aProcessThatMayNotWriteMoreLosesNothing() throws Exception {
        Path limiting = Peers.program("prlimit");
        Path folder = Files.createDirectory(base.resolve("limited"));
        ChildProcess child = ChildProcess.start(PoolChild.class, folder, 7, 0, limiting.toString(), "--fsize=65536");
        child.begin();
        Acknowledged acknowledged = new Acknowledged();
        List<String> said = child.lines().lines().toList();
        said.forEach(acknowledged::hear);
        assertTrue(said.stream().filter(line -> line.startsWith("A")).count() > 10, said::toString);

        assertEquals(PoolChild.FULL_DISK, child.process().waitFor());
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            acknowledged.check(pool);
        }
        assertEquals(0, Fixtures.members(folder).stream().filter(file -> file.toString().endsWith(".tmp")).count());
    }
}
