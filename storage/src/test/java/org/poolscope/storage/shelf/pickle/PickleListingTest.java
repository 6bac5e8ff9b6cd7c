package org.poolscope.storage.shelf.pickle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.source.Instructions;
import org.poolscope.model.source.Instructions.Line;
import org.poolscope.model.source.SourceException;

class PickleListingTest {
    @TestFactory
    Stream<DynamicTest> listsAsManyInstructionsAsAreCarriedOut() throws IOException {
        return PickleFixtures.all("pickles").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Line> lines = lines(file, 7);
                    assertEquals(PickleFixtures.read(file).notes().opcodes(), lines.size());
                    assertEquals("STOP", lines.getLast().name());
                    assertEquals(Files.size(file) - 1, lines.getLast().offset());
                }));
    }

    @Test
    void showsNamesAndTextsAndNumbers() throws SourceException {
        byte[] bytes = {(byte) 0x80, 4, (byte) 0x8c, 2, 'o', 's', 'K', 7, 'c', 'a', '\n', 'b', '\n', '.'};
        List<Line> lines = new PickleListing(MemorySegment.ofArray(bytes), "").page(0, 100).lines();
        assertEquals(List.of(new Line(0, "PROTO", "4"), new Line(2, "SHORT_BINUNICODE", "'os'"),
                new Line(6, "BININT1", "7"), new Line(8, "GLOBAL", "a b"), new Line(13, "STOP", "")), lines);
    }

    @TestFactory
    Stream<DynamicTest> hostilePicklesAreListedOrRefused() throws IOException {
        return PickleFixtures.all("pickles-hostile").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    try {
                        lines(file, 1000);
                    } catch (SourceException refused) {
                        assertEquals(file.getFileName().toString(), refused.where());
                    }
                }));
    }

    @Test
    void whatStandsBeforeADamagedInstructionIsListed() throws SourceException {
        PickleListing listing = new PickleListing(MemorySegment.ofArray(new byte[]{'N', 'N', 0}), "");
        Instructions before = listing.page(0, 10);
        assertEquals(List.of("NONE", "NONE"), before.lines().stream().map(Line::name).toList());
        assertThrows(SourceException.class, () -> listing.page(before.next(), 10));
    }

    @Test
    void aPlaceOutsideThePickleIsRefused() {
        PickleListing listing = new PickleListing(MemorySegment.ofArray(new byte[]{'N', '.'}), "");
        assertThrows(SourceException.class, () -> listing.page(3, 10));
    }

    private static List<Line> lines(Path file, int each) throws IOException, SourceException {
        PickleListing listing = new PickleListing(MemorySegment.ofArray(Files.readAllBytes(file)),
                file.getFileName().toString());
        List<Line> lines = new ArrayList<>();
        long next = 0;
        while (next >= 0) {
            Instructions page = listing.page(next, each);
            lines.addAll(page.lines());
            next = page.next();
        }
        return lines;
    }
}
