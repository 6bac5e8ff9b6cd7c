package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

class AheadTest {
    private final StreamEntry third = StreamEntry.ofPoints(3, new byte[8], 1);
    private final StreamEntry fourth = StreamEntry.ofPoints(4, new byte[8], 1);
    private final Ahead ahead = new Ahead(Map.of("a", EntryId.before(3), "b", EntryId.MIN),
            Map.of("a", List.of(third, fourth)));

    @Test
    void answersTheQuestionThatWasExpected() {
        assertEquals(Map.of("a", List.of(third, fourth)),
                ahead.behind(Map.of("a", EntryId.before(3), "b", EntryId.MIN)));
    }

    @Test
    void leavesOutWhatHasBeenReadInBetween() {
        assertEquals(Map.of("a", List.of(fourth)),
                ahead.behind(Map.of("a", third.id(), "b", EntryId.MIN)));
        assertEquals(Map.of(), ahead.behind(Map.of("a", fourth.id(), "b", EntryId.MIN)));
    }

    @Test
    void doesNotAnswerForStreamsThatItWasNotAskedFor() {
        assertEquals(Map.of(), ahead.behind(Map.of("a", EntryId.before(3))));
        assertEquals(Map.of(), ahead.behind(Map.of("a", EntryId.before(3), "c", EntryId.MIN)));
    }

    @Test
    void doesNotAnswerWhereReadingGoesBack() {
        assertEquals(Map.of(), ahead.behind(Map.of("a", EntryId.MIN, "b", EntryId.MIN)));
    }
}
