package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultRunTest {
    @Test
    void aLineThatBreaksAgainAndAgainLosesAndDoublesNoPoint() throws Exception {
        FaultRun.Outcome outcome = FaultRun.of(Duration.ofSeconds(2), 20121121, 0.1);
        assertEquals(0, outcome.wrong(), outcome::toString);
        assertTrue(outcome.points() > 0 && outcome.lost() > 0, outcome::toString);
    }
}
