package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanStateTest {
    @Test
    void aScanGoesOneStepAtATimeOrIsClosed() {
        assertTrue(ScanState.CREATED.mayBecome(ScanState.PREPARED));
        assertTrue(ScanState.STARTED.mayBecome(ScanState.STOPPED));
        assertTrue(ScanState.CREATED.mayBecome(ScanState.CLOSED));
        assertFalse(ScanState.CREATED.mayBecome(ScanState.STARTED));
        assertFalse(ScanState.STOPPED.mayBecome(ScanState.STARTED));
        assertFalse(ScanState.CLOSED.mayBecome(ScanState.CLOSED));
    }

    @Test
    void statesHaveTheNumbersOfBlissdata() {
        assertEquals(Optional.of(ScanState.CREATED), ScanState.of(0));
        assertEquals(Optional.of(ScanState.CLOSED), ScanState.of(4));
        assertEquals(Optional.empty(), ScanState.of(5));
        assertEquals(Optional.empty(), ScanState.of(-1));
    }
}
