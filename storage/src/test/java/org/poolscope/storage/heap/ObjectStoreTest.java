package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.heap.page.HeapFault;

class ObjectStoreTest {
    private record Person(String name, int age) {}

    @TempDir
    Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("a.heap");
    }

    @Test
    void theCounterOfTheSeedCounts() throws SourceException {
        for (int visit = 1; visit <= 3; visit++) {
            try (ObjectStore store = ObjectStore.open(file)) {
                assertEquals((long) visit, store.root().merge("x", 1L, ObjectStoreTest::sum));
            }
        }
    }

    @Test
    void valuesOfEveryKindComeBack() throws SourceException {
        byte[] bytes = new byte[100_000];
        new java.util.Random(7).nextBytes(bytes);
        List<Object> values = List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 47, -(1L << 47) - 1, 0.0, -0.0,
                Double.NaN, Double.NEGATIVE_INFINITY, 1e300, true, false, "", "ä€😀", "half \uD800?",
                "x".repeat(70_000),
                BigInteger.ONE.shiftLeft(200), BigInteger.TWO.pow(40_000).negate());
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().put("values", values);
            store.root().put("bytes", bytes);
            store.root().put("none", null);
        }
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(values, store.root().get("values"));
            assertArrayEquals(bytes, (byte[]) store.root().get("bytes"));
            assertTrue(store.root().containsKey("none"));
            assertNull(store.root().get("none"));
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    void recordsOfANamedClassComeBackAsRecords() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            store.register("person", Person.class);
            store.root().put("Joe", new Person("Joe", 27));
            assertEquals(new Person("Joe", 27), store.root().get("Joe"));
        }
        try (ObjectStore store = ObjectStore.open(file)) {
            PersistentMap joe = assertInstanceOf(PersistentMap.class, store.root().get("Joe"));
            assertEquals("person", joe.typeName());
            assertEquals(Map.of("name", "Joe", "age", 27L), joe);
        }
    }

    @Test
    void whatIsSharedStaysSharedAndCyclesStayCycles() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            List<Object> shared = new ArrayList<>(List.of(1L));
            shared.add(shared);
            store.root().put("a", shared);
            store.root().put("b", store.root().get("a"));
            PersistentList a = list(store, "a");
            a.add(5L);
            assertEquals(3, list(store, "b").size());
            assertEquals(List.of(), store.verify());
            store.root().remove("a");
            store.root().remove("b");
            assertEquals(1, store.collect());
            assertEquals(List.of(), store.verify());
            assertEquals(1, store.statistics().objects());
        }
    }

    @Test
    void aFailedTransactionLeavesNothing() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().put("x", 1L);
            assertThrows(IllegalStateException.class, () -> store.transaction(() -> {
                store.root().put("x", 2L);
                store.root().put("y", Arrays.asList(1L, null, "z"));
                throw new IllegalStateException("enough");
            }));
            assertEquals(Map.of("x", 1L), store.root());
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    void anArrayComesBack() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().put("a", NdArray.ofDoubles(1, 2, 3));
            NdArray back = assertInstanceOf(NdArray.class, store.root().get("a"));
            assertArrayEquals(new double[]{1, 2, 3}, back.toDoubles());
        }
    }

    @Test
    void locksNestAndAnotherStoreWaitsAndIsToldWhoHoldsIt() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file); ObjectStore other = ObjectStore.open(file)) {
            try (Held _ = store.lockExclusive(); Held _ = store.lockExclusive(); Held _ = store.lockShared()) {
                store.root().put("x", 1L);
                HeapFault told = assertThrows(HeapFault.class, () -> other.lockExclusive(Duration.ofMillis(20)));
                assertInstanceOf(SourceException.Locked.class, told.failure());
                assertTrue(told.failure().what().contains("open twice"), told.failure().what());
                assertNull(other.root().get("x"));
            }
            assertEquals(1L, other.root().get("x"));
        }
    }

    @Test
    void aSharedLockThatWantsToBeAloneIsADeadlockAndIsTold() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file); Held _ = store.lockShared()) {
            HeapFault told = assertThrows(HeapFault.class, store::lockExclusive);
            assertTrue(told.failure().what().contains("deadlock"), told.failure().what());
        }
    }

    @Test
    void anotherStoreSeesACompactFileAndOldObjectsSayThatTheyAreGone() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST);
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            for (long i = 0; i < 5000; i++) {
                store.root().put(i, "text " + i);
            }
            for (long i = 0; i < 4990; i++) {
                store.root().remove(i);
            }
            store.root().put("list", List.of(1L));
            PersistentList old = list(other, "list");
            long before = store.statistics().bytes();
            store.compact();
            assertTrue(store.statistics().bytes() < before / 2);
            assertEquals(11, other.root().size());
            assertEquals(store.root(), other.root());
            assertThrows(HeapFault.class, old::size);
            other.root().put("y", 1L);
            assertEquals(1L, store.root().get("y"));
            assertEquals(List.of(), store.verify());
        }
    }

    @Test
    void aFollowerIsToldOfEachChangeThatAnotherStoreMakes() throws SourceException {
        try (ObjectStore store = ObjectStore.open(file);
                ObjectStore reader = ObjectStore.open(file, StoreOptions.READING);
                Cursor cursor = reader.follow(DataPath.of("root", "x"))) {
            assertEquals("none", next(cursor));
            store.root().put("y", 1L);
            assertEquals("", next(cursor));
            for (long number = 1; number < 4; number++) {
                store.root().put("x", number);
                assertEquals(String.valueOf(number), next(cursor));
            }
        }
    }

    /** What a follower is told next, nothing if nothing comes. */
    private static String next(Cursor cursor) throws SourceException {
        return cursor.read(Duration.ofMillis(200), Cancel.NEVER).map(view -> switch (view.values().getFirst()) {
            case Value.Int number -> String.valueOf(number.value());
            case Value.None _ -> "none";
            default -> "something else";
        }).orElse("");
    }

    private static PersistentList list(ObjectStore store, String key) {
        return assertInstanceOf(PersistentList.class, store.root().get(key));
    }

    private static Object sum(Object a, Object b) {
        return (long) Objects.requireNonNull(a) + (long) Objects.requireNonNull(b);
    }
}
