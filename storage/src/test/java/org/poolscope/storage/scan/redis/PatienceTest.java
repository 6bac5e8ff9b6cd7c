package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void whoFollowsConnectsAgainAfterASecondOfSilence() {
        assertEquals(1_000, Patience.following().millis());
    }

    @Test
    void whoFollowsIsMorePatientThanAReadThatWaitsAtTheServer() {
        assertTrue(Patience.following().millis() > RedisEntryLog.SLICE_MILLIS);
    }

    @Test
    void patienceDoublesUpToFiveSecondsAsLongAsItIsNotEnough() {
        Patience patience = Patience.following();
        int[] tried = IntStream.range(0, 4).map(_ -> {
            patience.tried();
            return patience.millis();
        }).toArray();
        assertArrayEquals(new int[]{2_000, 4_000, 5_000, 5_000}, tried);
    }

    @Test
    void anAnswerMakesItShortAgain() {
        Patience patience = Patience.following();
        patience.tried();
        patience.rewarded();
        assertEquals(1_000, patience.millis());
    }

    @Test
    void whoAsksOnceWaitsForFiveSeconds() {
        Patience patience = Patience.asking();
        patience.tried();
        assertEquals(5_000, patience.millis());
    }
}
