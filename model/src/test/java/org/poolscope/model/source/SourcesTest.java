package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Location NOTES = Location.parse("notes");

    private record Fixed(Support support, MemoryStore store) implements SourceProvider {
        Fixed(double score, String reason) {
            this(new Support(score, "kind", reason), new MemoryStore(reason));
        }

        @Override
        public Support probe(Location location) {
            return support;
        }

        @Override
        public Source open(Location location, OpenOptions options) {
            return new MemorySource(store, options);
        }
    }

    @Test
    void theBestFitOpens() throws SourceException {
        Sources sources = new Sources(List.of(new Fixed(1, "poor"), new Fixed(3.5, "good"), new Fixed(0, "no")));
        try (Source source = sources.open(NOTES, OpenOptions.READ_ONLY)) {
            assertEquals("good", source.describe().title());
        }
    }

    @Test
    void theEarlierOfTwoEquallyGoodOnesOpens() {
        Fixed first = new Fixed(2, "first");
        Sources sources = new Sources(List.of(first, new Fixed(2, "second")));
        assertSame(first, sources.choose(NOTES).orElseThrow().provider());
    }

    @Test
    void whereNoneFitsAllReasonsAreTold() {
        Sources sources = new Sources(List.of(new Fixed(0, "It is no pool."), new Fixed(0, "It is no scan.")));
        SourceException.NotFound failure = assertThrows(SourceException.NotFound.class,
                () -> sources.open(NOTES, OpenOptions.READ_ONLY));
        assertTrue(failure.sentence().startsWith("notes: "), failure.sentence());
        assertTrue(failure.sentence().contains("It is no pool. It is no scan."), failure.sentence());
    }

    @Test
    void whereNothingIsNoOtherReasonIsTold() {
        Sources sources = new Sources(List.of(new Fixed(0, "It is no pool."),
                new Fixed(Support.absent("Nothing is there."), new MemoryStore("none"))));
        SourceException.NotFound failure = assertThrows(SourceException.NotFound.class,
                () -> sources.open(NOTES, OpenOptions.READ_ONLY));
        assertEquals("notes: Nothing is there. Check the name.", failure.sentence());
    }

    @Test
    void anAddressNobodyHasAWordForNamesItsBeginning() {
        assertEquals("No address that begins with htp: can be opened.",
                new Sources(List.of(new Fixed(0, ""))).best(Location.parse("htp://host/x")).reason());
    }

    @Test
    void withoutAnyBackEndThereIsStillASentence() {
        assertThrows(SourceException.NotFound.class,
                () -> new Sources(List.of()).open(NOTES, OpenOptions.READ_ONLY));
    }
}
