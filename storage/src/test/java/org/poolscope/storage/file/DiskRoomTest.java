package org.poolscope.storage.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiskRoomTest {
    @Test
    void whatIsNeededAndWhatIsFreeAreSaid() {
        DiskRoom small = new DiskRoom(1_900_000_000L, 812_000_000);

        assertEquals("needs 1.9 GB, 812 MB free", small.words());
        assertFalse(small.isEnough());
    }

    @Test
    void onlyTheFreeRoomIsSaidWhereNobodyKnowsWhatIsNeeded() {
        DiskRoom unknown = new DiskRoom(0, 40_000_000_000L);

        assertEquals("40 GB free", unknown.words());
        assertTrue(unknown.isEnough());
    }
}
