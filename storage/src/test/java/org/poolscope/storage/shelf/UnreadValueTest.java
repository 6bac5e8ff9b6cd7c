package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;

/** Nothing reads a value as a whole but reading it: this one of 500 MB goes on with what is no pickle. */
class UnreadValueTest {
    private static final long LENGTH = 500_000_000;
    private static final byte[] LIST = {(byte) 0x80, 2, ']', '(', 'N', 'N'};
    private static final DataPath PATH = DataPath.of("s", "k");

    @TempDir
    Path folder;
    private Path base = Path.of("");

    @BeforeEach
    void writeAShelf() throws Exception {
        base = folder.resolve("exp.data");
        DumbShelf.write(base, "s", LIST, LENGTH);
    }

    @Test
    void itsTypeIsToldFromItsBeginning() throws Exception {
        try (Source source = open()) {
            Map<String, Object> told = source.peek(PATH);
            assertEquals("list", told.get("type"));
            assertEquals(LENGTH, told.get("bytes"));
        }
    }

    @Test
    void howItIsStoredIsToldFromItsBeginning() throws Exception {
        try (Source source = open()) {
            Map<String, Object> told = source.provenance(PATH);
            assertEquals(2, told.get("protocol"));
            assertEquals(LENGTH, told.get("bytes"));
            assertFalse(told.containsKey("problem"), told::toString);
        }
    }

    @Test
    void itsPriceOverAllSessionsIsToldFromTheirListings() throws Exception {
        DumbShelf.write(base, "t", LIST, LENGTH);
        try (Source source = open()) {
            Map<String, Object> told = source.peek(DataPath.of("*", "k"));
            assertEquals(2L, told.get("length"));
            assertEquals(2 * LENGTH, told.get("bytes"));
        }
    }

    @Test
    void itsOpcodesAreListedAsFarAsTheyAreAskedFor() throws Exception {
        try (Source source = open()) {
            Instructions page = source.instructions(PATH, 0, 4, Cancel.NEVER);
            assertEquals(List.of("PROTO", "EMPTY_LIST", "MARK", "NONE"),
                    page.lines().stream().map(Instructions.Line::name).toList());
            assertEquals(5, page.next());
            assertEquals(1, source.instructions(PATH, page.next(), 4, Cancel.NEVER).lines().size());
        }
    }

    @Test
    void readingItAsAWholeFails() throws Exception {
        try (Source source = open()) {
            assertThrows(SourceException.Corrupt.class,
                    () -> source.load(PATH, List.of(), Cancel.NEVER, Progress.IGNORED));
        }
    }

    @Test
    void readingStopsInTheMiddleOfAValue() throws Exception {
        byte[] nones = new byte[1_000_000];
        Arrays.fill(nones, (byte) 'N');
        System.arraycopy(LIST, 0, nones, 0, LIST.length);
        DumbShelf.write(base, "long", nones, nones.length);
        AtomicInteger asked = new AtomicInteger();
        DataManager manager = DataManager.open(base).with(() -> asked.incrementAndGet() > 1, Progress.IGNORED);
        try (Session session = manager.existing("long")) {
            assertThrows(SourceException.Cancelled.class, () -> session.get("k"));
        }
        assertEquals(2, asked.get());
    }

    private Source open() throws SourceException {
        return new SessionSourceProvider().open(Location.parse(base.toString()), OpenOptions.READ_ONLY);
    }
}
