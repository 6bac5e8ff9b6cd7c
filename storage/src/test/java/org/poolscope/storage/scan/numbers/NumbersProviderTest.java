package org.poolscope.storage.scan.numbers;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.StreamedSource;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.StoreOptions;

/** Numbers of an object store as streams. */
class NumbersProviderTest {
    private static final DataPath X = DataPath.of("root", "x");
    private static final DataPath ODD = DataPath.of("root", "a&b?c:d");

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SourceException {
        file = folder.resolve("visits.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            store.root().set("x", 1L);
            store.root().set("a&b?c:d", 0.5);
            store.root().set("Joe", Map.of("age", 27L));
        }
    }

    private Location address(DataPath... paths) {
        return Location.parse(new NumbersAddress(file.toString(), List.of(paths)).toString());
    }

    private static StreamedSource open(Location address) throws SourceException {
        return (StreamedSource) Sources.installed().open(address, OpenOptions.READ_ONLY);
    }

    @Test
    void whatOthersChangeIsAPointOfAStreamOfWholeNumbers() throws SourceException {
        try (StreamedSource source = open(address(X, ODD));
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            DataStore store = source.store();
            Scan scan = store.load(store.lastScan().key());
            assertEquals(List.of("elapsed_time", "root/x", "root/a&b?c:d"), List.copyOf(scan.streams().keySet()));
            for (long next = 2; next < 5; next++) {
                long wanted = next;
                other.root().set("x", wanted);
                await().until(() -> last(scan, "root/x").equals(Long.toString(wanted)));
            }
            assertEquals("0.5", last(scan, "root/a&b?c:d"));
        }
    }

    @Test
    void aNumberThatIsNotThereAnyMoreEndsTheScanAndIsMissingInTheNext() throws SourceException {
        try (StreamedSource source = open(address(X));
                ObjectStore other = ObjectStore.open(file, StoreOptions.FAST)) {
            DataStore store = source.store();
            Scan first = store.load(store.lastScan().key());
            other.root().remove("x");
            await().until(() -> !store.lastScan().key().equals(first.key()));
            first.update(ReadOptions.NOW, Cancel.NEVER);
            assertEquals(ScanState.CLOSED, first.state());
            Scan second = store.load(store.lastScan().key());
            assertEquals("NaN", last(second, "root/x"));
            other.root().set("x", 7L);
            await().until(() -> last(second, "root/x").equals("7.0"));
        }
    }

    @Test
    void whoOpensTheSameNumbersSeesTheSameStreams() throws SourceException {
        try (StreamedSource first = open(address(X))) {
            assertEquals("x of visits.heap", first.describe().title());
        }
        NumbersProvider provider = new NumbersProvider();
        try (StreamedSource first = (StreamedSource) provider.open(address(X), OpenOptions.READ_ONLY);
                StreamedSource again = (StreamedSource) provider.open(address(X, X), OpenOptions.READ_ONLY)) {
            assertSame(first.store(), again.store());
        }
    }

    @Test
    void whatIsNoNumberOrNoAddressIsRefused() {
        assertThrows(SourceException.Unsupported.class, () -> open(address(DataPath.of("root", "Joe"))));
        assertThrows(SourceException.NotFound.class, () -> open(Location.parse("numbers:" + folder + "/none?root/x")));
        assertThrows(SourceException.NotFound.class, () -> open(Location.parse("numbers:" + file)));
        assertThrows(SourceException.NotFound.class, () -> open(Location.parse("numbers:" + file + "?%zz")));
        assertThrows(SourceException.Unsupported.class, () -> open(Location.parse("numbers:mem-scan://demo?x")));
        assertThrows(SourceException.Unsupported.class,
                () -> open(Location.parse("numbers:" + address(X) + "?root/x")));
    }

    private static String last(Scan scan, String stream) throws SourceException {
        NdArray points = ((Points.Regular) Objects.requireNonNull(scan.streams().get(stream))
                .slice(Slice.ALL, Cancel.NEVER)).data();
        double last = points.toDoubles()[(int) points.size() - 1];
        return points.dtype().kind() == Kind.INT ? Long.toString((long) last) : Double.toString(last);
    }
}
