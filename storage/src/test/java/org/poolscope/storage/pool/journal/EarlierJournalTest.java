package org.poolscope.storage.pool.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poolscope.storage.pool.journal.Texts.NEVER;
import static org.poolscope.storage.pool.journal.Texts.contents;
import static org.poolscope.storage.pool.journal.Texts.key;
import static org.poolscope.storage.pool.journal.Texts.product;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.ProductKey;

/** Pools that a killed writer of an earlier version left, whose journal has the first form. */
class EarlierJournalTest {
    private static final String FIRST = "Poolscope pool journal 1\n";

    @TempDir
    Path base;

    private Path killed;
    private Path journal;
    private List<String> held;

    /** An index that lags behind a journal in today's form, which is then written in the first one. */
    @BeforeEach
    void leaveAPool() throws Exception {
        Path folder = Files.createDirectory(base.resolve("pool"));
        try (PoolWriter pool = PoolWriter.open(folder, NEVER)) {
            pool.save(List.of(product("a", "t"), product("b", "t", "u"), product("c")));
            pool.flush();
            pool.save(List.of(product("d", "\uD800 alone")));
            pool.tag(List.of(key(2)), "late");
            pool.remove(List.of(key(0)));
            held = contents(pool);
            killed = Fixtures.copy(folder, base.resolve("killed"));
        }
        journal = killed.resolve(".poolscope.journal");
        Files.write(journal, inFirstForm(records()));
    }

    @Test
    void opensWithAllThatItsJournalSays() throws Exception {
        assertEquals(held, contents(killed));
    }

    @Test
    void goesOnInTodaysForm() throws Exception {
        try (PoolWriter pool = PoolWriter.open(killed, NEVER)) {
            List<ProductKey> saved = pool.save(List.of(product("e")));
            assertEquals(List.of(key(4)), saved);

            assertEquals(contents(pool), contents(Fixtures.copy(killed, base.resolve("killed again"))));
        }
        assertEquals(held.size() + 1, contents(killed).size());
    }

    @Test
    void isReadAsItIsWhileNobodyWrites() throws Exception {
        byte[] before = Files.readAllBytes(journal);
        PoolView view = new PoolView(PoolFolder.of(killed));

        assertEquals(List.of(), view.index().warnings());
        assertTrue(view.entry(key(3)).isPresent());
        assertEquals(List.of("t", "u"), view.entry(key(1)).map(PoolEntry::tags).orElse(List.of()));
        assertEquals(List.of("late"), view.entry(key(2)).map(PoolEntry::tags).orElse(List.of()));
        assertTrue(view.entry(key(0)).isEmpty());
        assertTrue(Arrays.equals(before, Files.readAllBytes(journal)));
    }

    @Test
    void aRecordThatBreaksOffWasNeverThere() throws Exception {
        List<JournalRecord> records = records();
        byte[] whole = inFirstForm(records);
        int last = inFirstForm(records.subList(0, records.size() - 1)).length;
        Files.write(journal, Arrays.copyOf(whole, last));
        List<String> before = contents(Fixtures.copy(killed, base.resolve("without the last")));
        for (int size = last + 1; size < whole.length; size += 5) {
            Path cut = Fixtures.copy(killed, base.resolve("cut" + size));
            Files.write(cut.resolve(".poolscope.journal"), Arrays.copyOf(whole, size));

            assertEquals(before, contents(cut), "cut at " + size);
        }
    }

    @Test
    void damageInTheMiddleIsSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(journal);
        bytes[FIRST.length() + 30] ^= 1;
        Files.write(journal, bytes);

        assertThrows(SourceException.Corrupt.class, () -> contents(killed));
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(journal)));
    }

    @Test
    void aNewerOneIsRefusedWithAWayOut() throws Exception {
        Files.writeString(journal, "Poolscope pool journal 9\nwho knows");

        SourceException.Unsupported said = assertThrows(SourceException.Unsupported.class, () -> contents(killed));
        assertTrue(said.sentence().contains("move this file away"), said.sentence());
    }

    private List<JournalRecord> records() throws Exception {
        List<JournalRecord> records = new ArrayList<>();
        try (JournalFile file = Objects.requireNonNull(JournalFile.open(journal, Disk.REAL))) {
            file.look((change, _) -> records.add(change));
        }
        return records;
    }

    private static byte[] inFirstForm(List<JournalRecord> records) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FIRST.getBytes(StandardCharsets.US_ASCII));
            for (JournalRecord change : records) {
                byte[] content = RecordCodec.encode(change);
                CRC32C checksum = new CRC32C();
                checksum.update(content);
                out.writeInt(content.length);
                out.writeInt((int) checksum.getValue());
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
