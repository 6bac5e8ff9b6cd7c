package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;

class DumbIndexTest {
    @TempDir
    Path folder;

    @Test
    void theLastLineOfAKeyCountsAndTheFirstGivesItsRank() throws Exception {
        DumbIndex index = read("'a', (0, 5)\n'b', (512, 6)\n'a', (1024, 7L)\n");
        assertEquals(List.of("a", "b"), List.copyOf(index.places().keySet()));
        assertEquals(new DumbIndex.Place(1024, 7), index.places().get("a"));
    }

    @Test
    void onlyLineFeedsEndALine() throws Exception {
        DumbIndex index = read("'a\u0085b\fc', (0, 5)  \r\n'd',(512,6)");
        assertEquals(List.of("a\u0085b\fc", "d"), List.copyOf(index.places().keySet()));
        assertEquals(List.of(), index.damages());
    }

    @Test
    void aDamagedLineDoesNotHideTheOthers() throws Exception {
        DumbIndex index = read(
                "'a', (0, 5)\n__import__('os'), (1, 2)\n'c', (-1, 2)\n'd', (0, 99999999999999999999)\n'e', (0, 1)\n");
        assertEquals(List.of("a", "e"), List.copyOf(index.places().keySet()));
        assertEquals(3, index.damages().size());
        assertTrue(index.damages().getFirst().what().contains("at byte 12"), index.damages().getFirst().what());
    }

    @Test
    void writesWhatItReads() throws Exception {
        String text = "'a', (0, 5)\n\"it's\", (512, 6)\n'\\xe9', (1024, 0)\n";
        assertArrayEquals(text.getBytes(StandardCharsets.US_ASCII), read(text).text());
    }

    @Test
    void aPlaceBehindTheDataGivesWhatIsThere() throws Exception {
        Files.writeString(folder.resolve("s.dir"), "'cut', (0, 100)\n'gone', (512, 3)\n");
        Files.write(folder.resolve("s.dat"), new byte[40]);
        try (Dbm shelf = SessionFolder.list(folder).sessions().getFirst().open()) {
            List<DbmRecord> records = shelf.list().records();
            assertEquals(40, shelf.value(records.get(0)).byteSize());
            assertEquals(0, records.get(1).valueLength());
            assertThrows(SourceException.Corrupt.class, () -> shelf.value(records.get(1)));
        }
    }

    private DumbIndex read(String text) throws Exception {
        Path file = Files.write(folder.resolve("x.dir"), text.getBytes(StandardCharsets.ISO_8859_1));
        try (MappedFile mapped = MappedFile.open(file)) {
            return DumbIndex.read(mapped);
        }
    }
}
