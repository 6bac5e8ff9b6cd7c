package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScanFilterTest {
    private static final ScanIdentity SCAN = new ScanIdentity("École.scan", 12, "ESRF", " s1 ", null, null, "run",
            null);

    @Test
    void aTextIsComparedWholeInAnyCase() {
        assertTrue(new ScanFilter("name", "éCOLE.SCAN").matches(SCAN));
        assertTrue(new ScanFilter("session", "s1").matches(SCAN));
        assertFalse(new ScanFilter("name", "École").matches(SCAN));
        assertFalse(new ScanFilter("name", "ÉcoleXscan").matches(SCAN));
    }

    @Test
    void aStarStandsForAnything() {
        assertTrue(new ScanFilter("name", "é*n").matches(SCAN));
        assertTrue(new ScanFilter("name", "*.*").matches(SCAN));
        assertTrue(new ScanFilter("dataset", "**").matches(SCAN));
        assertFalse(new ScanFilter("proposal", "*").matches(SCAN));
    }

    @Test
    void aNumberIsComparedAsANumber() {
        assertTrue(new ScanFilter("number", "12").matches(SCAN));
        assertFalse(new ScanFilter("number", "1*").matches(SCAN));
    }

    @Test
    void anUnknownFieldIsRefusedWithThoseThereAre() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> new ScanFilter("colour", "red"));
        assertEquals("Scans are not searched by 'colour'; choose from name, number, data_policy, session, proposal, "
                + "collection, dataset, path.", refusal.getMessage());
    }
}
