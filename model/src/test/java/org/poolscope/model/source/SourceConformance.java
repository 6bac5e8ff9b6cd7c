package org.poolscope.model.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;
import org.poolscope.model.value.ValueSlice;

/**
 * What every back end must keep to. A back end's test extends this class and opens a source that holds a few things;
 * each test opens it anew and closes it.
 */
public abstract class SourceConformance {
    private static final int DEEPEST = 5;
    private static final int MOST = 150;

    /** Opens the source read-only; it holds at least one value. */
    protected abstract Source open() throws SourceException;

    /** A place where nothing is. */
    protected DataPath missing() {
        return DataPath.of("there is surely nothing of this name");
    }

    /** How many values have been read from the store so far, where the back end can tell. */
    protected OptionalLong valuesRead() {
        return OptionalLong.empty();
    }

    @Test
    void pagesCoverEveryEntryOnce() throws SourceException {
        try (Source source = open()) {
            for (DataPath folder : folders(source)) {
                Listing whole = source.children(folder, Page.ALL, Cancel.NEVER);
                List<Entry> paged = new ArrayList<>();
                int size = Math.max(1, whole.entries().size() / 3);
                for (int at = 0; at <= whole.entries().size(); at += size) {
                    paged.addAll(source.children(folder, new Page(at, size), Cancel.NEVER).entries());
                }
                assertEquals(paths(whole.entries()), paths(paged), () -> "below " + folder);
                assertEquals(whole.entries().size(), paths(paged).stream().distinct().count());
                whole.total().ifPresent(total -> assertEquals(whole.entries().size(), total));
            }
        }
    }

    @Test
    void listingReadsNoValue() throws SourceException {
        try (Source source = open()) {
            OptionalLong before = valuesRead();
            walk(source);
            assertEquals(before, valuesRead());
        }
    }

    @Test
    void aSliceIsThatSliceOfTheWhole() throws SourceException {
        List<Slice> slices = List.of(Slice.of(0, 2), Slice.parse("::2").getFirst(), Slice.at(-1),
                Slice.parse("::-1").getFirst());
        try (Source source = open()) {
            for (Entry leaf : leaves(source)) {
                Optional<Value> whole = value(source, leaf.path());
                if (whole.isEmpty() || !(whole.get() instanceof Numeric.Array(NdArray data, _)) || data.rank() == 0
                        || data.size() == 0) {
                    continue;
                }
                for (Slice slice : slices) {
                    Value part = source.read(leaf.path(), List.of(slice), Cancel.NEVER, Progress.IGNORED);
                    assertEquals(elements(ValueSlice.of(whole.get(), List.of(slice))), elements(part),
                            () -> leaf.path() + " " + slice);
                }
            }
        }
    }

    @Test
    void aPathToNothingIsNotFound() throws SourceException {
        try (Source source = open()) {
            DataPath nothing = missing();
            assertAll(
                    () -> assertThrows(SourceException.NotFound.class,
                            () -> source.read(nothing, List.of(), Cancel.NEVER, Progress.IGNORED)),
                    () -> assertThrows(SourceException.NotFound.class, () -> source.peek(nothing)),
                    () -> assertThrows(SourceException.NotFound.class, () -> source.provenance(nothing)),
                    () -> assertThrows(SourceException.NotFound.class,
                            () -> source.children(nothing, Page.ALL, Cancel.NEVER)));
        }
    }

    @Test
    void whatHasBeenCancelledStops() throws SourceException {
        try (Source source = open()) {
            DataPath leaf = leaves(source).getFirst().path();
            assertAll(
                    () -> assertThrows(SourceException.Cancelled.class,
                            () -> source.read(leaf, List.of(), () -> true, Progress.IGNORED)),
                    () -> assertThrows(SourceException.Cancelled.class,
                            () -> source.children(DataPath.ROOT, Page.ALL, () -> true)));
        }
    }

    @Test
    void aClosedSourceSaysThatItIsClosed() throws SourceException {
        Source source = open();
        DataPath leaf = leaves(source).getFirst().path();
        source.close();
        source.close();
        SourceException failure = assertThrows(SourceException.class,
                () -> source.read(leaf, List.of(), Cancel.NEVER, Progress.IGNORED));
        assertTrue(failure.sentence().contains("closed"), failure.sentence());
    }

    @Test
    void readersOfSeveralThreadsSeeTheSame() throws SourceException, InterruptedException, ExecutionException {
        try (Source source = open(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<String>> everything = () -> contents(source);
            List<String> first = contents(source);
            for (Future<List<String>> other : threads.invokeAll(List.of(everything, everything, everything,
                    everything))) {
                assertEquals(first, other.get());
            }
        }
    }

    @Test
    void everyPathSurvivesBeingWrittenAsText() throws SourceException {
        try (Source source = open()) {
            for (Entry entry : walk(source)) {
                DataPath again = DataPath.parse(entry.path().toString());
                assertEquals(entry.path(), again);
                assertFalse(source.peek(again).isEmpty(), () -> "nothing to tell of " + again);
            }
        }
    }

    @Test
    void aReadOnlySourceRefusesEveryChange() throws SourceException {
        try (Source source = open()) {
            List<String> before = contents(source);
            DataPath leaf = leaves(source).getFirst().path();
            assertAll(() -> refuses(() -> source.write(leaf, Value.None.NONE)),
                    () -> refuses(() -> source.write(missing(), Value.None.NONE)),
                    () -> refuses(() -> source.remove(leaf)), () -> refuses(() -> source.tag(leaf, "t", true)));
            assertEquals(before, contents(source));
        }
    }

    @Test
    void whatIsToldBeforehandIsWhatIsRead() throws SourceException {
        try (Source source = open()) {
            for (Entry leaf : leaves(source)) {
                Map<String, Object> told = source.peek(leaf.path());
                assertFalse(source.provenance(leaf.path()).isEmpty());
                Optional<Value> value = value(source, leaf.path());
                if (value.isPresent() && value.get() instanceof Numeric.Array(NdArray data, _)) {
                    List<Long> shape = Arrays.stream(data.shape()).boxed().toList();
                    assertEquals(data.dtype().str(), told.getOrDefault("dtype", data.dtype().str()), leaf::toString);
                    assertEquals(shape.toString(), told.getOrDefault("shape", shape).toString(), leaf::toString);
                }
            }
        }
    }

    @Test
    void everyCapabilityIsThereOrItsAbsenceExplained() throws SourceException {
        try (Source source = open()) {
            Description description = source.describe();
            for (Capability capability : Capability.values()) {
                assertTrue(description.can(capability)
                        || !description.missing().getOrDefault(capability, "").isBlank(), capability::name);
            }
            if (!description.can(Capability.QUERY)) {
                refuses(() -> source.query(new Query.ByName(DataPath.ROOT, NamePattern.parse("")), Cancel.NEVER));
            }
            if (!description.can(Capability.FOLLOW)) {
                refuses(() -> source.follow(DataPath.ROOT, 0));
            }
        }
    }

    @Test
    void aQueryByNameFindsWhatIsListed() throws SourceException {
        try (Source source = open()) {
            if (!source.describe().can(Capability.QUERY)) {
                return;
            }
            Entry wanted = leaves(source).getFirst();
            Query query = new Query.ByName(DataPath.ROOT, NamePattern.parse(wanted.name()));
            try (Hits hits = source.query(query, Cancel.NEVER)) {
                for (Optional<Entry> hit = hits.next(); hit.isPresent(); hit = hits.next()) {
                    if (hit.get().path().equals(wanted.path())) {
                        return;
                    }
                }
            }
            fail("The query did not find " + wanted.path());
        }
    }

    /** A change that the source must refuse. */
    @FunctionalInterface
    private interface Change {
        void run() throws SourceException;
    }

    private static void refuses(Change change) {
        SourceException refusal = assertThrows(SourceException.class, change::run);
        assertTrue(refusal instanceof SourceException.Unsupported || refusal instanceof SourceException.Denied,
                refusal::kind);
        assertFalse(refusal.what().isBlank());
    }

    /** Everything below the root, within bounds. */
    private static List<Entry> walk(Source source) throws SourceException {
        List<Entry> found = new ArrayList<>();
        collect(source, DataPath.ROOT, found);
        return found;
    }

    private static void collect(Source source, DataPath path, List<Entry> found) throws SourceException {
        if (path.depth() >= DEEPEST) {
            return;
        }
        for (Entry entry : source.children(path, new Page(0, MOST), Cancel.NEVER).entries()) {
            if (found.size() >= MOST) {
                return;
            }
            found.add(entry);
            collect(source, entry.path(), found);
        }
    }

    private static List<DataPath> folders(Source source) throws SourceException {
        return Stream.concat(Stream.of(DataPath.ROOT), walk(source).stream().map(entry -> entry.path().parent()))
                .distinct().toList();
    }

    /** Entries with nothing below them; the source itself if it is one value. */
    private static List<Entry> leaves(Source source) throws SourceException {
        List<Entry> all = walk(source);
        List<DataPath> parents = all.stream().map(entry -> entry.path().parent()).toList();
        List<Entry> leaves = all.stream().filter(entry -> !parents.contains(entry.path())
                && entry.path().depth() < DEEPEST).toList();
        return leaves.isEmpty() ? List.of(new Entry(DataPath.ROOT, "value", "", Map.of())) : leaves;
    }

    private static List<DataPath> paths(List<Entry> entries) {
        return entries.stream().map(Entry::path).toList();
    }

    /** The value, empty if it cannot be read, which a person must be told in a sentence. */
    private static Optional<Value> value(Source source, DataPath path) {
        try {
            return Optional.of(source.read(path, List.of(), Cancel.NEVER, Progress.IGNORED));
        } catch (SourceException e) {
            assertFalse(e.what().isBlank(), () -> e.kind() + " without a word at " + path);
            return Optional.empty();
        }
    }

    private static List<String> contents(Source source) throws SourceException {
        return leaves(source).stream()
                .map(leaf -> leaf.path() + " " + value(source, leaf.path()).map(TaggedForm::text).orElse("unreadable"))
                .toList();
    }

    private static Object elements(Value value) {
        return switch (value) {
            case Numeric.Array(NdArray data, _) -> List.of(data.dtype(), data.rank(), data.toDoubles().length,
                    TaggedForm.text(new Numeric.Array(data)));
            case Numeric.Scalar(NdArray data) -> elements(new Numeric.Array(data));
            default -> TaggedForm.text(value);
        };
    }
}
