package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.app.inspect.Fact;
import org.poolscope.model.stream.StoreMemory;

class TrimModelTest {
    private static final Instant START = Instant.parse("2026-11-21T03:58:12Z");
    private static final long MEGA = 1 << 20;

    private final TrimModel model = new TrimModel();

    @Test
    void memoryAndTheBeginOfTrimmingAreTold() {
        look(0, 400, 0, 10_000);
        look(60, 412, 600, 20_000);
        assertEquals(List.of(Fact.of("Memory", "412 of 512 MB"), Fact.of("Trimming", "since 03:59:12 UTC")),
                model.facts());
    }

    @Test
    void aPointGoesWhenTheFirstOneHasComeThatFarAtItsRate() {
        look(0, 400, 1_000, 10_000);
        look(60, 400, 1_600, 20_000);
        assertEquals(Optional.of(Duration.ofMinutes(9)), model.until(7_000));
        assertEquals(Optional.empty(), model.until(1_599), "it is gone already");
    }

    @Test
    void beforeTrimmingBeginsItIsToldWhenTheMemoryWillBeFourFifthsFull() {
        look(0, 300, 0, 10_000);
        look(60, 310, 0, 20_000);
        assertEquals(Optional.of(Duration.ofSeconds(597)), model.until(100));
        assertEquals(Optional.empty(), model.until(19_000), "new points stay for longer");
    }

    @Test
    void nothingIsForetoldOfAStoreThatDoesNotFill() {
        look(0, 300, 0, 10_000);
        look(60, 300, 0, 20_000);
        assertEquals(Optional.empty(), model.until(100));
    }

    @Test
    void aStoreWithoutABoundOnlyTellsWhatItUses() {
        model.add(new TrimModel.Look(START, Optional.of(new StoreMemory(5 * MEGA, 0)), 0, 10));
        assertEquals(List.of(Fact.of("Memory", "5 MB")), model.facts());
    }

    private void look(long seconds, long megabytes, long first, long next) {
        model.add(new TrimModel.Look(START.plusSeconds(seconds),
                Optional.of(new StoreMemory(megabytes * MEGA, 512 * MEGA)), first, next));
    }
}
