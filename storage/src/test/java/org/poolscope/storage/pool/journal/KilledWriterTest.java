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
import static org.poolscope.storage.pool.journal.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.ProductKey;

/** What a writer leaves that never closed its pool: copies of the folder taken while it is open. */
class KilledWriterTest {
    private static final int SECTOR = 512;

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
            int kept = used(Files.readAllBytes(journal));
            byte[] whole;
            Path copy = copy(folder, "before");
            pool.save(List.of(product("c", "t")));
            whole = Files.readAllBytes(journal);
            int end = used(whole);
            assertTrue(end > kept);
            for (int size = kept; size < end; size += 37) {
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
    void whateverPartOfTheLastWriteReachedTheDiskTheRestIsThere() throws Exception {
        Path folder = pool();
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("b", "t")));
            List<String> before = contents(pool);
            Path copy = copy(folder, "before");
            Path journal = folder.resolve(".poolscope.journal");
            int kept = used(Files.readAllBytes(journal));
            pool.save(IntStream.range(0, 9).mapToObj(i -> product("c" + "x".repeat(400 * i))).toList());
            byte[] whole = Files.readAllBytes(journal);
            Random random = new Random(20_121_121);
            for (int attempt = 0; attempt < 60; attempt++) {
                Path failed = Fixtures.copy(copy, base.resolve("failed" + attempt));
                Files.write(failed.resolve(".poolscope.journal"), withSectorsLost(whole, kept, random));

                PoolView view = new PoolView(PoolFolder.of(failed));
                assertEquals(List.of(), view.index().warnings());
                assertTrue(contents(failed).containsAll(before), "attempt " + attempt);
            }
        }
    }

    /** A disk writes sectors whole and in any order. */
    private static byte[] withSectorsLost(byte[] whole, int from, Random random) {
        byte[] left = whole.clone();
        for (int at = from; at < whole.length; at = (at / SECTOR + 1) * SECTOR) {
            if (random.nextBoolean()) {
                Arrays.fill(left, at, Math.min(whole.length, (at / SECTOR + 1) * SECTOR), (byte) 0);
            }
        }
        return left;
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
            bytes[indexOf(bytes, text("b")) + 20] ^= 1;
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

    /** Without the zeros that a journal ends with. */
    private static int used(byte[] journal) {
        int end = journal.length;
        while (journal[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    private Path copy(Path folder, String name) throws Exception {
        return Fixtures.copy(folder, base.resolve(name));
    }
}
