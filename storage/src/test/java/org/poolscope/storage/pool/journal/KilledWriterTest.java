package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Held.in;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.contents;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.pool.index.ProductKey;

/** What a writer leaves that never closed its pool: copies of the folder taken while it is open. */
class KilledWriterTest {
    @TempDir
    Path base;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b", "t", "u"), product("c")));
            pool.tag(List.of(key(2)), "late");
            pool.untag(List.of(key(1)), "u");
            pool.remove(List.of(key(0)));

            assertEquals(contents(pool), contents(copy(folder, "killed")));
        }
    }

    @Test
    void theIndexOfFdiLagsButIsWhole() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b")));
            pool.save(List.of(product("c")));
            Path killed = copy(folder, "killed");
            Files.delete(killed.resolve(".poolscope.journal"));

            assertEquals(List.of(key(0), key(1)), products(killed));
        }
    }

    @Test
    void aRecordThatBreaksOffAnywhereWasNeverThere() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b", "t")));
            List<String> before = contents(pool);
            Path journal = folder.resolve(".poolscope.journal");
            int kept = (int) Files.size(journal);
            byte[] whole;
            Path copy = copy(folder, "before");
            pool.save(List.of(product("c", "t")));
            whole = Files.readAllBytes(journal);
            for (int size = kept; size < whole.length; size += 37) {
                Path killed = Fixtures.copy(copy, base.resolve("cut" + size));
                Files.write(killed.resolve(".poolscope.journal"), Arrays.copyOf(whole, size));
                assertEquals(before, contents(killed), "cut at " + size);
                byte[] zeros = Arrays.copyOf(Arrays.copyOf(whole, kept), size);
                Path failed = Fixtures.copy(copy, base.resolve("zeros" + size));
                Files.write(failed.resolve(".poolscope.journal"), zeros);
                assertEquals(before, contents(failed), "zeros up to " + size);
            }
        }
    }

    @Test
    void productFilesThatAPowerFailureTookComeBack() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b"), product("c"), product("d")));
            pool.flush();
            List<String> before = contents(pool);
            Path failed = Fixtures.copy(folder, base.resolve("failed"));
            Files.setLastModifiedTime(failed.resolve("dTypes.jsn"),
                    Files.getLastModifiedTime(folder.resolve("dTypes.jsn")));
            Files.setLastModifiedTime(failed.resolve("dTags.jsn"),
                    Files.getLastModifiedTime(folder.resolve("dTags.jsn")));
            Files.delete(failed.resolve(key(1).fileName()));
            Files.write(failed.resolve(key(2).fileName()), new byte[0]);
            Files.write(failed.resolve(key(3).fileName()), Arrays.copyOf(in(pool).text(key(3)), 50));

            assertEquals(before, contents(failed));
        }
    }

    @Test
    void leftoversOfIndexFilesGo() throws Exception {
        Path folder = pool();
        Files.writeString(folder.resolve(".dTypes.jsn.0-0.tmp"), "{");

        contents(folder);

        assertFalse(Files.exists(folder.resolve(".dTypes.jsn.0-0.tmp")));
    }

    @Test
    void damageInTheMiddleIsSaid() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b")));
            pool.save(List.of(product("c")));
            Path damaged = copy(folder, "damaged");
            byte[] bytes = Files.readAllBytes(damaged.resolve(".poolscope.journal"));
            bytes[bytes.length / 2] ^= 1;
            Files.write(damaged.resolve(".poolscope.journal"), bytes);

            SourceException.Corrupt said = assertThrows(SourceException.Corrupt.class, () -> contents(damaged));
            assertTrue(said.sentence().contains("Move this file away"));
        }
    }

    @Test
    void anEmptyingThatWasCutShortIsFinished() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b")));
            Path killed = copy(folder, "killed");
            try (JournalFile journal = JournalFile.open(killed.resolve(".poolscope.journal"),
                    Disk.REAL)) {
                Objects.requireNonNull(journal).readNew((_, _) -> {});
                journal.note(new JournalRecord.Emptied(List.of(key(0), key(1))));
            }
            try (PoolWriter again = PoolWriter.open(killed, NEVER)) {
                assertEquals(List.of(), contents(again));
                assertEquals(List.of(key(0)), again.save(List.of(product("first"))));
            }
        }
    }

    private Path pool() throws Exception {
        Path folder = Files.createDirectory(base.resolve("pool"));
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("a", "t")));
        }
        return folder;
    }

    private static List<ProductKey> products(Path folder) throws SourceException {
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            return in(pool).products(Texts.PRODUCT);
        }
    }

    private Path copy(Path folder, String name) throws Exception {
        return Fixtures.copy(folder, base.resolve(name));
    }
}
