package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Reading one stream through a cursor, in every store. */
public abstract class CursorConformance extends DataStoreConformance {
    @Test
    void eachReadBringsWhatIsNewAndThenTheEnd() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            Cursor cursor = run.stream().cursor();
            assertEquals(Optional.empty(), now(cursor));
            send(run.writer(), 0, 1);
            batch(run.writer(), 2, 3);
            View view = next(cursor);
            assertEquals(List.of(0L, 4L, 3L, 0L),
                    List.of(view.index(), view.length(), view.lastIndex(), view.expired()));
            assertEquals(List.of(0.0, 1.0, 2.0, 3.0), numbers(view.data()));
            assertEquals(List.of(3.0), numbers(view.data(Slice.at(-1))));
            send(run.writer(), 4);
            run.writer().seal();
            assertEquals(4, next(cursor).index());
            assertEquals(5, cursor.position());
            assertThrows(StreamFailure.EndOfStream.class, () -> now(cursor));
            assertTrue(assertThrows(StreamFailure.EndOfStream.class, () -> now(cursor)).isSealed());
        }
    }

    @Test
    void aReadTakesAtMostItsCountOfEntries() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            batch(run.writer(), 0, 1);
            send(run.writer(), range(2, 150));
            Cursor cursor = run.stream().cursor();
            assertEquals(101, next(cursor).length());
            assertEquals(7, cursor.read(ReadOptions.NOW.atMost(7), Cancel.NEVER).orElseThrow().length());
            assertEquals(List.of(108L, 42L), List.of(cursor.position(), next(cursor).length()));
        }
    }

    @Test
    void theNewestPointAloneIsReadAndTheOthersArePassedOver() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            Cursor cursor = run.stream().cursor();
            send(run.writer(), 0, 1);
            batch(run.writer(), 2, 3, 4);
            View view = newest(cursor).orElseThrow();
            assertEquals(List.of(4L, 1L, 0L), List.of(view.index(), view.length(), view.expired()));
            assertEquals(Optional.empty(), newest(cursor));
            send(run.writer(), 5, 6);
            assertEquals(List.of(5.0, 6.0), numbers(next(cursor).data()));
            send(run.writer(), 7);
            run.writer().seal();
            assertEquals(7, newest(cursor).orElseThrow().index());
            assertThrows(StreamFailure.EndOfStream.class, () -> newest(cursor));
        }
    }

    @Test
    void twoCursorsHaveTheirOwnPlaces() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0, 1);
            Cursor first = run.stream().cursor();
            assertEquals(2, next(first).length());
            Cursor second = run.stream().cursor();
            send(run.writer(), 2);
            assertEquals(3, next(second).length());
            assertEquals(2, next(first).index());
        }
    }

    @Test
    void aCursorMayBeginWithinAnEntry() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            batch(run.writer(), 0, 1, 2, 3);
            batch(run.writer(), 4, 5);
            View view = next(run.stream().cursor(2));
            assertEquals(2, view.index());
            assertEquals(List.of(2.0, 3.0, 4.0, 5.0), numbers(view.data()));
        }
    }

    @Test
    void removedPointsKeepTheirPlaceInTheView() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), range(0, 5));
            Cursor cursor = run.stream().cursor();
            trim(store, run.writer().key(), 3);
            View view = next(cursor);
            assertEquals(List.of(0L, 5L, 3L), List.of(view.index(), view.length(), view.expired()));
            assertEquals(List.of(3.0, 4.0), numbers(view.data(Slice.of(3, 5))));
            assertThrows(StreamFailure.NoLongerThere.class, view::data);
            assertEquals(5, cursor.position());
        }
    }

    @Test
    void whenOnlyTheSealIsLeftTheMissedPointsAreCounted() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            Cursor all = run.stream().cursor();
            Cursor last = run.stream().cursor();
            send(run.writer(), 0, 1, 2);
            run.writer().seal();
            trim(store, run.writer().key(), 3);
            View missed = next(all);
            assertEquals(List.of(0L, 3L, 3L), List.of(missed.index(), missed.length(), missed.expired()));
            View one = newest(last).orElseThrow();
            assertEquals(List.of(2L, 1L, 1L), List.of(one.index(), one.length(), one.expired()));
            assertThrows(StreamFailure.EndOfStream.class, () -> now(all));
            assertThrows(StreamFailure.EndOfStream.class, () -> newest(last));
        }
    }

    @Test
    void aShortTimeIsOverSoon() throws SourceException {
        try (DataStore store = open()) {
            Cursor cursor = run(store, NUMBERS).stream().cursor();
            assertEquals(Optional.empty(), cursor.read(ReadOptions.within(Duration.ofNanos(400_000)), Cancel.NEVER));
            assertEquals(Optional.empty(),
                    cursor.read(ReadOptions.within(Duration.ofNanos(1)).newest(), Cancel.NEVER));
            assertThrows(IllegalArgumentException.class, () -> ReadOptions.within(Duration.ofSeconds(-1)));
        }
    }

    @Test
    void aWaitingReadEndsWithTheFirstPoint() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS);
            Future<Optional<View>> view = waiting(thread, run.stream().cursor(), SOON);
            send(run.writer(), 5);
            assertEquals(List.of(5.0), numbers(view.get().orElseThrow().data()));
            Future<Optional<View>> newest = waiting(thread, run.stream().cursor(1), SOON.newest());
            batch(run.writer(), 6, 7);
            assertEquals(List.of(7.0), numbers(newest.get().orElseThrow().data()));
        }
    }

    @Test
    void aWaitingReadEndsWithTheSeal() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS);
            Future<Optional<View>> view = waiting(thread, run.stream().cursor(), ReadOptions.WAIT);
            run.writer().seal();
            assertTrue(end(view).isSealed());
        }
    }

    @Test
    void aWaitingReadEndsWhenTheScanIsClosedWithoutSealing() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS);
            Cursor cursor = run.stream().cursor();
            send(run.writer(), 1);
            assertEquals(1, next(cursor).length());
            Future<Optional<View>> view = waiting(thread, cursor, ReadOptions.WAIT);
            store.delete(run.scan().key(), true);
            assertFalse(end(view).isSealed());
        }
    }

    @Test
    void aWaitingReadStopsWhenItIsCancelled() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Cursor cursor = run(store, NUMBERS).stream().cursor();
            CountDownLatch asked = new CountDownLatch(3);
            Cancel third = () -> {
                asked.countDown();
                return asked.getCount() == 0;
            };
            Future<Optional<View>> view = thread.submit(() -> cursor.read(ReadOptions.WAIT, third));
            assertInstanceOf(SourceException.Cancelled.class,
                    assertThrows(ExecutionException.class, view::get).getCause());
        }
    }

    @Test
    void nothingIsLostOrDoubledBetweenAWriterAndAReader() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS);
            Future<List<Double>> all = thread.submit(() -> everything(run.stream().cursor()));
            for (int i = 0; i < 5_000; i += 5) {
                send(run.writer(), i, i + 1);
                batch(run.writer(), i + 2, i + 3, i + 4);
            }
            run.writer().seal();
            List<Double> read = all.get();
            assertEquals(5_000, read.size());
            for (int i = 0; i < read.size(); i++) {
                assertEquals(i, read.get(i));
            }
        }
    }

    private static List<Double> everything(Cursor cursor) throws SourceException {
        List<Double> read = new ArrayList<>();
        try {
            while (true) {
                Optional<View> view = cursor.read(SOON, Cancel.NEVER);
                read.addAll(numbers(view.orElseThrow().data()));
            }
        } catch (StreamFailure.EndOfStream _) {
            return read;
        }
    }

    private static Optional<View> newest(Cursor cursor) throws SourceException {
        return cursor.read(ReadOptions.NOW.newest(), Cancel.NEVER);
    }

    private static Future<Optional<View>> waiting(ExecutorService thread, Cursor cursor, ReadOptions options) {
        return thread.submit(() -> cursor.read(options, Cancel.NEVER));
    }

    private static StreamFailure.EndOfStream end(Future<Optional<View>> view) {
        return assertInstanceOf(StreamFailure.EndOfStream.class,
                assertThrows(ExecutionException.class, view::get).getCause());
    }
}
