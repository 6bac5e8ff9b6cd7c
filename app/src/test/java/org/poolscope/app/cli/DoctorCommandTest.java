package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void tellsJavaMemoryScreenSharedMemoryAndFormats() {
        Ran ran = Ran.with("doctor");
        assertEquals(ExitCode.DONE, ran.code());
        for (String fact : new String[]{"Java ", "Memory ", "Screen ", "Shared memory ", "Python ", "Shelves read ",
                "csv, hdf5, parquet, npy, npz"}) {
            assertTrue(ran.out().contains(fact), ran::out);
        }
    }

    @Test
    void saysWhenTheTableOfLeapSecondsHasPassed() {
        assertEquals("known until 2026-06-28", Diagnosis.leapSeconds(LocalDate.of(2026, 6, 28)));
        assertTrue(Diagnosis.leapSeconds(LocalDate.of(2026, 6, 29)).contains("has passed"));
    }
}
