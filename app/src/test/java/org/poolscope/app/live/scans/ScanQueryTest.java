package org.poolscope.app.live.scans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanState;

class ScanQueryTest {
    private final ScanRow scan = new ScanRow("key",
            ScanIdentity.of("ascan", 57).in("demo session", "hg123", "sample_a", "efgh_0001"), ScanState.STARTED,
            Instant.EPOCH, "ascan roby 0 10 99999 .01", OptionalDouble.of(0.841), Optional.empty());

    @ParameterizedTest
    @CsvSource({"'', true", "dataset: efgh*, true", "dataset: abc*, false", "dataset:efgh_0001, true", "roby, true",
            "57, true", "robz, false", "number: 57, true", "number: 5, false", "dataset: efgh* roby, true",
            "dataset: efgh* robz, false", "a*n, true", "STARTED, true", "'session: \"demo session\"', true",
            "Dataset: EFGH*, true"})
    void fitsByFieldsAndWords(String text, boolean fits) {
        assertEquals(fits, ScanQuery.parse(text).fits(scan));
    }

    @Test
    void aFieldThatScansDoNotHaveIsToldOf() {
        assertThrows(IllegalArgumentException.class, () -> ScanQuery.parse("colour: red"));
    }

    @Test
    void whatTheFormAsksForReadsAsAFilter() {
        String text = ScanQuery.text(new TreeMap<>(Map.of("name", "asc*", "session", "demo session", "path", " ")));

        assertEquals("name: asc* session: \"demo session\"", text);
        assertEquals(true, ScanQuery.parse(text).fits(scan));
    }

    @Test
    void aScanIsCalledByItsCommandAndPartlyDone() {
        assertEquals("ascan roby 0 10", scan.called());
        assertEquals("84 %", scan.percent());
    }
}
