package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;

/** Reading several streams together, in every store. */
public abstract class CursorGroupConformance extends DataStoreConformance {
    @Test
    void viewsComeOnlyOfStreamsWithNewsAndFinishedOnesDropOut() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS, NUMBERS);
            Stream a = run.stream("a");
            Stream b = run.stream("b");
            CursorGroup group = store.cursors(List.of(a, b));
            assertEquals(Map.of(), now(group));
            send(run.writers().get(0), 0, 1);
            assertEquals(List.of(a), List.copyOf(now(group).keySet()));
            send(run.writers().get(0), 2);
            batch(run.writers().get(1), 0, 1);
            assertEquals(List.of(a, b), List.copyOf(now(group).keySet()));
            run.writers().get(0).seal();
            assertEquals(Map.of(), now(group));
            send(run.writers().get(1), 2);
            run.writers().get(1).seal();
            assertEquals(2, view(now(group), b).index());
            assertThrows(StreamFailure.EndOfStream.class, () -> now(group));
            assertEquals(Map.of(a, 3L, b, 3L), group.positions());
        }
    }

    @Test
    void theCountOfEntriesIsOfEachStream() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS, NUMBERS);
            send(run.writers().get(0), range(0, 120));
            send(run.writers().get(1), 0);
            CursorGroup group = store.cursors(List.of(run.stream("a"), run.stream("b")));
            Map<Stream, View> first = now(group);
            assertEquals(List.of(100L, 1L),
                    List.of(view(first, run.stream("a")).length(), view(first, run.stream("b")).length()));
            assertEquals(20, view(now(group), run.stream("a")).length());
        }
    }

    @Test
    void theNewestPointOfEachIsRead() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS, NUMBERS);
            send(run.writers().get(0), 0, 1);
            batch(run.writers().get(1), 0, 1, 2);
            run.writers().get(1).seal();
            CursorGroup group = store.cursors(List.of(run.stream("a"), run.stream("b")));
            Map<Stream, View> newest = group.read(ReadOptions.NOW.newest(), Cancel.NEVER);
            assertEquals(List.of(1L, 2L),
                    List.of(view(newest, run.stream("a")).index(), view(newest, run.stream("b")).index()));
            assertEquals(Map.of(), group.read(ReadOptions.NOW.newest(), Cancel.NEVER));
        }
    }

    @Test
    void aSealAloneWakesAGroupWhichAnswersWithNothing() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS, NUMBERS);
            CursorGroup group = store.cursors(List.of(run.stream("a"), run.stream("b")));
            Future<Map<Stream, View>> views = thread.submit(() -> group.read(ReadOptions.WAIT, Cancel.NEVER));
            run.writers().get(0).seal();
            assertEquals(Map.of(), views.get());
        }
    }

    @Test
    void anyStreamWakesAGroup() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Run run = run(store, NUMBERS, NUMBERS);
            CursorGroup group = store.cursors(List.of(run.stream("a"), run.stream("b")));
            Future<Map<Stream, View>> views = thread.submit(() -> group.read(ReadOptions.WAIT, Cancel.NEVER));
            send(run.writers().get(1), 8);
            assertEquals(List.of(8.0), numbers(view(views.get(), run.stream("b")).data()));
        }
    }

    @Test
    void theSameStreamTwiceCountsOnce() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            send(run.writer(), 0);
            CursorGroup group = store.cursors(List.of(run.stream(), run.stream()));
            assertEquals(1, now(group).size());
            assertEquals(1, group.positions().size());
        }
    }

    @Test
    void aGroupOfNothingHasEnded() throws SourceException {
        try (DataStore store = open()) {
            CursorGroup group = store.cursors(List.of());
            assertThrows(StreamFailure.EndOfStream.class, () -> group.read(ReadOptions.WAIT, Cancel.NEVER));
        }
    }

    private static Map<Stream, View> now(CursorGroup group) throws SourceException {
        return group.read(ReadOptions.NOW, Cancel.NEVER);
    }

    private static View view(Map<Stream, View> views, Stream stream) {
        return Objects.requireNonNull(views.get(stream));
    }
}
