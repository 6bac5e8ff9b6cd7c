package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UlidsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_795_233_253_420L);

    @Test
    void thoseOfOneMillisecondSortAsTheyWereMade() {
        Ulids ulids = new Ulids(() -> NOW, new Random(1));
        List<String> made = Stream.generate(ulids::next).limit(2_000).toList();
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void aClockThatIsSetBackMakesNoSmallerOne() {
        Instant[] now = {NOW};
        Ulids ulids = new Ulids(() -> now[0], new Random(1));
        String first = ulids.next();
        now[0] = NOW.minusSeconds(60);
        assertTrue(ulids.next().compareTo(first) > 0);
    }

    @Test
    void theyTellWhenTheyWereMade() {
        assertEquals(Optional.of(NOW), Ulid.time(new Ulids(() -> NOW, new Random(1)).next()));
    }
}
