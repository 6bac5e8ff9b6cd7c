package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class MemorySourceTest extends SourceConformance {
    private static final DataPath RATE = DataPath.of("run1", "rate");

    private final MemoryStore store = new MemoryStore("demo").put(RATE, new Value.Real(2.5))
            .put(DataPath.of("run1", "odd/name %\n"), new Value.Text("x"))
            .put("run1/image", new Numeric.Array(NdArray.of(DType.INT32, new long[]{3, 4}, true,
                    MemorySegment.ofArray(new byte[48]))))
            .put("run2/trace", new Numeric.Array(NdArray.ofDoubles(1, 2, 3, 4)))
            .put("note", new Value.Text("hello"));

    @Override
    protected Source open() {
        return new MemorySource(store, OpenOptions.READ_ONLY);
    }

    @Override
    protected OptionalLong valuesRead() {
        return OptionalLong.of(store.valuesRead());
    }

    @Test
    void aWritableSourceWritesRemovesAndTags() throws SourceException {
        try (Source source = new MemorySource(store, OpenOptions.WRITABLE)) {
            source.write(RATE, new Value.Int(3));
            source.tag(RATE, "best", true);
            source.remove(DataPath.of("run2"));
            assertEquals(new Value.Int(3), source.read(RATE, List.of(), Cancel.NEVER, Progress.IGNORED));
            assertEquals(Set.of("best"), store.tags(RATE));
            assertEquals(2, source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().size());
        }
    }

    @Test
    void aFollowerSeesEachVersionOnce() throws SourceException {
        try (Source source = open(); Cursor cursor = source.follow(RATE, 0)) {
            assertEquals(1, cursor.read(Duration.ofSeconds(1), Cancel.NEVER).orElseThrow().values().size());
            assertFalse(cursor.read(Duration.ZERO, Cancel.NEVER).isPresent());
            store.put(RATE, new Value.Real(3));
            View view = cursor.read(Duration.ofSeconds(1), Cancel.NEVER).orElseThrow();
            assertEquals(new View(1, List.of(new Value.Real(3)), 0), view);
        }
    }

    @Test
    void aPathThatWasMadeToFailFailsUntilItHeals() throws SourceException {
        store.fail(RATE, new SourceException.Corrupt("It is torn.", "here"));
        try (Source source = open()) {
            assertThrows(SourceException.Corrupt.class, () -> source.peek(RATE));
            store.heal(RATE);
            assertEquals("float", source.peek(RATE).get("type"));
        }
    }

    @Test
    void aSlowReadCanBeCancelled() {
        store.delay(Duration.ofHours(1));
        long start = System.nanoTime();
        Cancel soon = () -> System.nanoTime() - start > 20_000_000;
        try (Source source = open()) {
            assertThrows(SourceException.Cancelled.class,
                    () -> source.read(RATE, List.of(), soon, Progress.IGNORED));
        }
    }

    @Test
    void theProviderOpensTheStoresItWasGiven() throws SourceException {
        Sources sources = new Sources(List.of(new MemorySourceProvider(store)));
        try (Source source = sources.open(Location.parse("memory:demo"), OpenOptions.READ_ONLY)) {
            assertTrue(source.describe().can(Capability.QUERY));
        }
    }
}
