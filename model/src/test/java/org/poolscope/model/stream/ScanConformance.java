package org.poolscope.model.stream;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.model.value.Value;

/** How scans are made, found, followed through their states and deleted, in every store. */
public abstract class ScanConformance extends DataStoreConformance {
    @Test
    void streamsShowOnceTheScanIsPrepared() throws SourceException {
        try (DataStore store = open()) {
            ScanWriter writer = store.create(ScanIdentity.of("ascan", 1), info());
            writer.stream("z", NUMBERS, info("unit", "mm"));
            writer.stream("a", new Encoding.Json(), info());
            Scan scan = store.load(writer.key());
            assertTrue(scan.streams().isEmpty());
            writer.prepare(info());
            assertTrue(scan.update(ReadOptions.NOW, Cancel.NEVER));
            assertEquals(List.of("z", "a"), List.copyOf(scan.streams().keySet()));
            Stream first = scan.streams().values().iterator().next();
            assertEquals(NUMBERS, first.encoding());
            assertEquals(Optional.of(new Value.Text("mm")), first.info().get("unit"));
        }
    }

    @Test
    void whatWasToldOfAScanIsReadBack() throws SourceException {
        ScanIdentity identity = new ScanIdentity("ascan", 7, "ESRF", "s", "p", null, "d", "/data/x.h5");
        try (DataStore store = open()) {
            ScanWriter writer = store.create(identity, info("title", "ascan roby 0 1"));
            Scan scan = store.load(writer.key());
            assertEquals(identity, scan.identity());
            assertEquals(TaggedForm.text(info("title", "ascan roby 0 1")), TaggedForm.text(scan.info()));
        }
    }

    @Test
    void statesComeInTheirOrder() throws SourceException {
        try (DataStore store = open()) {
            ScanWriter writer = store.create(ScanIdentity.of("ascan", 1), info());
            Scan scan = store.load(writer.key());
            assertEquals(ScanState.CREATED, scan.state());
            writer.prepare(info());
            writer.start();
            writer.stop();
            assertTrue(scan.update(ReadOptions.NOW, Cancel.NEVER));
            assertEquals(ScanState.STOPPED, scan.state());
            assertFalse(scan.update(ReadOptions.NOW, Cancel.NEVER));
            writer.close(info("end_reason", "SUCCESS"));
            scan.awaitState(ScanState.CLOSED, Duration.ofMinutes(1), Cancel.NEVER);
            assertEquals(Optional.of(new Value.Text("SUCCESS")), scan.info().get("end_reason"));
            assertFalse(scan.update(ReadOptions.WAIT, Cancel.NEVER));
        }
    }

    @Test
    void aStepOutOfOrderIsRefused() throws SourceException {
        try (DataStore store = open()) {
            ScanWriter writer = store.create(ScanIdentity.of("ascan", 1), info());
            StreamWriter stream = writer.stream("a", NUMBERS, info());
            assertAll(() -> assertThrows(StreamFailure.NotAllowed.class, writer::start),
                    () -> assertThrows(StreamFailure.NotAllowed.class, writer::stop),
                    () -> assertThrows(StreamFailure.NotAllowed.class, () -> writer.stream("a", NUMBERS, info())),
                    () -> assertThrows(StreamFailure.NotAllowed.class, () -> send(stream, 1)));
            writer.close(info());
            assertThrows(StreamFailure.NotAllowed.class, () -> writer.prepare(info()));
        }
    }

    @Test
    void stoppingSealsEveryStream() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS, NUMBERS);
            send(run.writer(), 1, 2);
            run.scan().stop();
            assertEquals(2, run.stream("a").awaitSeal(Duration.ofMinutes(1), Cancel.NEVER));
            assertEquals(0, run.stream("b").awaitSeal(Duration.ofMinutes(1), Cancel.NEVER));
        }
    }

    @Test
    void waitingForAStateEndsWithTheTime() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            Scan scan = store.load(run.scan().key());
            Duration moment = Duration.ofMillis(1);
            assertThrows(StreamFailure.NotInTime.class, () -> scan.awaitState(ScanState.CLOSED, moment, Cancel.NEVER));
            assertThrows(StreamFailure.NotInTime.class, () -> run.stream().awaitSeal(moment, Cancel.NEVER));
        }
    }

    @Test
    void anEmptyStoreHasNoScanAvailable() throws SourceException {
        try (DataStore store = open()) {
            assertAll(() -> assertThrows(StreamFailure.NoScanAvailable.class, store::lastScan),
                    () -> assertThrows(StreamFailure.NoScanAvailable.class,
                            () -> store.nextScan(Optional.empty(), ReadOptions.NOW, Cancel.NEVER)),
                    () -> assertThrows(StreamFailure.NoScanAvailable.class, () -> store.nextScan(Optional.empty(),
                            ReadOptions.within(Duration.ofMillis(1)), Cancel.NEVER)),
                    () -> assertThrows(StreamFailure.ScanNotFound.class,
                            () -> store.load("esrf:scan:00000000000000000000000000")));
        }
    }

    @Test
    void scansAreMetOneAfterTheOtherAndNoneIsMissed() throws SourceException {
        try (DataStore store = open()) {
            FoundScans before = store.search(List.of(), Cancel.NEVER);
            List<String> made = List.of(create(store, 1), create(store, 2), create(store, 3));
            String since = before.timetag();
            for (String key : made) {
                ScanTag met = store.nextScan(Optional.of(since), ReadOptions.NOW, Cancel.NEVER);
                assertEquals(key, met.key());
                since = met.timetag();
            }
            String last = since;
            assertThrows(StreamFailure.NoScanAvailable.class,
                    () -> store.nextScan(Optional.of(last), ReadOptions.NOW, Cancel.NEVER));
            assertEquals(new ScanTag(last, made.getLast()), store.lastScan());
        }
    }

    @Test
    void whoWaitsForTheNextScanIsTold() throws Exception {
        try (DataStore store = open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            String since = store.search(List.of(), Cancel.NEVER).timetag();
            Future<ScanTag> waiting = thread.submit(() -> store.nextScan(Optional.of(since), SOON, Cancel.NEVER));
            String key = create(store, 1);
            assertEquals(key, waiting.get().key());
        }
    }

    @Test
    void scansAreFoundByWhatTheyAreCalled() throws SourceException {
        try (DataStore store = open()) {
            String first = store.create(ScanIdentity.of("ascan", 1).in("s1", null, null, "run_1"), info()).key();
            String second = store.create(ScanIdentity.of("amesh", 2).in("s1", null, null, "run_2"), info()).key();
            assertAll(() -> assertEquals(List.of(first, second), found(store)),
                    () -> assertEquals(List.of(first), found(store, "name", "ASCAN")),
                    () -> assertEquals(List.of(first, second), found(store, "dataset", "run*")),
                    () -> assertEquals(List.of(second), found(store, "session", "s1", "number", "2")),
                    () -> assertEquals(List.of(), found(store, "proposal", "*p*")));
        }
    }

    @Test
    void scansAreListedWithoutLoadingEachAndDeletedOnesAreLeftOut() throws SourceException {
        try (DataStore store = open()) {
            ScanWriter first = store.create(ScanIdentity.of("ascan", 1), info("title", "ascan roby 0 1"));
            String second = create(store, 2);
            store.delete(second, true);
            first.prepare(info("title", "ascan roby 0 1"));
            List<ScanSummary> listed = store.summaries(List.of(second, first.key()), Cancel.NEVER);
            assertEquals(List.of(ScanSummary.of(store.load(first.key()))), listed);
            assertEquals("ascan roby 0 1", listed.getFirst().title());
            assertEquals(Optional.of(ScanState.PREPARED), listed.getFirst().state());
            first.close(info());
            assertEquals(Optional.of(ScanState.CLOSED),
                    store.summaries(List.of(first.key()), Cancel.NEVER).getFirst().state());
        }
    }

    @Test
    void aRunningScanIsDeletedOnlyByForce() throws SourceException {
        try (DataStore store = open()) {
            Run run = run(store, NUMBERS);
            String key = run.scan().key();
            assertThrows(StreamFailure.NotAllowed.class, () -> store.delete(key, false));
            store.delete(key, true);
            assertAll(() -> assertThrows(StreamFailure.ScanNotFound.class, () -> store.load(key)),
                    () -> assertThrows(StreamFailure.NoScanAvailable.class, store::lastScan),
                    () -> assertEquals(List.of(), found(store)));
        }
    }

    @Test
    void aClosedStoreSaysThatItIsClosed() throws SourceException {
        DataStore store = open();
        create(store, 1);
        store.close();
        store.close();
        SourceException failure = assertThrows(SourceException.class, store::lastScan);
        assertTrue(failure.sentence().contains("closed"), failure.sentence());
    }

    private static String create(DataStore store, long number) throws SourceException {
        return store.create(ScanIdentity.of("ascan", number), info()).key();
    }

    private static List<String> found(DataStore store, String... filters) throws SourceException {
        List<ScanFilter> all = new ArrayList<>();
        for (int i = 0; i < filters.length; i += 2) {
            all.add(new ScanFilter(filters[i], filters[i + 1]));
        }
        return store.search(all, Cancel.NEVER).keys();
    }
}
