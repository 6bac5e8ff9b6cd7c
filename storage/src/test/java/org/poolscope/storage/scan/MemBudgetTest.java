package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;

class MemBudgetTest {
    private static final long BUDGET = 100_000;
    private static final int POINTS = 1_000;
    private static final Container.Mapping NO_INFO = new Container.Mapping(MappingType.DICT, List.of(), null);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));

    private final MemScanStore store = new MemScanStore("budget", CLOCK, new Random(1), BUDGET);

    @Test
    void theOldestPointsGoAndAreCountedAsGone() throws SourceException {
        Stream stream = filled(100);
        assertEquals(100 * POINTS, stream.length());
        try (Cursor cursor = stream.cursor()) {
            View view = cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow();
            assertEquals(100 * POINTS, view.length());
            assertTrue(view.expired() > 80 * POINTS, () -> view.expired() + " gone");
            assertTrue(view.expired() % POINTS == 0, "an entry goes as a whole");
        }
    }

    @Test
    void aScanAndItsHistoryOutliveItsPoints() throws SourceException {
        Stream first = filled(10);
        filled(100);
        assertEquals(2, store.search(List.of(), Cancel.NEVER).keys().size());
        assertEquals(10 * POINTS, first.length());
        assertThrows(StreamFailure.NoLongerThere.class, () -> first.at(0));
    }

    @Test
    void streamsThatGrowSideBySideKeepAboutAsMuchOfTheirNewestPoints() throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("timescan", 1), NO_INFO);
        List<StreamWriter> writers = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            writers.add(scan.stream(name, Encoding.Numeric.scalar(DType.FLOAT64), NO_INFO));
        }
        scan.prepare(NO_INFO);
        for (int i = 0; i < 2_000; i++) {
            for (StreamWriter writer : writers) {
                writer.send(new Points.Regular(NdArray.ofDoubles(i)));
            }
        }
        for (Stream stream : store.load(scan.key()).streams().values()) {
            try (Cursor cursor = stream.cursor()) {
                View view = cursor.read(ReadOptions.NOW, Cancel.NEVER).orElseThrow();
                assertTrue(view.expired() < 2_000 - 100, () -> stream.name() + " has lost " + view.expired());
            }
        }
    }

    @Test
    void keysAreMadeFromTheClockAndTheRandomNumbers() throws SourceException {
        MemScanStore same = new MemScanStore("other", CLOCK, new Random(1), BUDGET);
        ScanIdentity identity = ScanIdentity.of("ascan", 1);
        String key = store.create(identity, NO_INFO).key();
        assertEquals(key, same.create(identity, NO_INFO).key());
        assertEquals(Optional.of(CLOCK.instant()), Ulid.time(key));
        assertEquals(CLOCK.instant(), store.load(key).created());
    }

    private Stream filled(int entries) throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 1), NO_INFO);
        StreamWriter writer = scan.stream("a", Encoding.Numeric.scalar(DType.FLOAT64), NO_INFO);
        scan.prepare(NO_INFO);
        for (int i = 0; i < entries; i++) {
            writer.send(new Points.Regular(NdArray.ofDoubles(new double[POINTS])));
        }
        return store.load(scan.key()).streams().values().iterator().next();
    }
}
