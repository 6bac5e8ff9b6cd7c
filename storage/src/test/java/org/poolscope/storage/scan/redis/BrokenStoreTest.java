package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.StreamAnswers;
import tools.jackson.databind.JsonNode;

/** Scans with one fault each: what the real client reads is read alike, what it stumbles over has a sentence or is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenStoreTest {
    /** Read otherwise on purpose, as the record on streams says. */
    private static final Set<String> OTHERWISE = Set.of("gap", "overlap", "same index twice", "len too big",
            "len too small", "seal says less", "seal says more", "json with len", "bool other bytes",
            "seal without id", "seal id text", "seal id like a float", "json utf-16", "plugin info missing",
            "lima protocol 9", "dtype native order");

    private final RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED);
    private final JsonNode expected = Keyspace.expected("broken");

    @BeforeAll
    void load() throws IOException {
        Keyspace.load(server, "broken");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyScanIsLoadedOrItsFaultHasASentence() throws SourceException, IOException {
        int cases = 0;
        int better = 0;
        try (DataStore store = RedisScanStore.open(server.address())) {
            for (Map.Entry<String, JsonNode> label : expected.get("labels").properties()) {
                String key = label.getValue().asString();
                JsonNode answer = expected.get("scans").path(key);
                switch (answer.path("error").asString("")) {
                    case "ScanNotFoundError", "RuntimeError", "NotFoundError" -> assertThrows(SourceException.class,
                            () -> store.load(key), label.getKey());
                    case "ScanValidationError" -> assertThrows(StreamFailure.ScanNotValid.class, () -> store.load(key),
                            label.getKey());
                    case "" -> streams(store.load(key), answer.path("ok").path("streams"), label.getKey());
                    default -> better += isLoaded(store, key, label.getKey()) ? 1 : 0;
                }
                cases++;
            }
        }
        assertEquals(Fixtures.count("blissdata.faults"), cases);
        assertEquals(Fixtures.count("blissdata.faults-loaded"), better);
    }

    @Test
    void whatCannotBeReadIsListedWithTheReasonAndHidesNoOther() throws SourceException {
        try (DataStore store = RedisScanStore.open(server.address())) {
            List<String> keys = store.search(List.of(), Cancel.NEVER).keys();
            Set<String> indexed = new TreeSet<>();
            expected.get("search").get(0).get("ok").get("keys").forEach(key -> indexed.add(key.asString()));
            indexed.removeAll(keys);
            assertEquals(Set.of(), indexed);
            int unreadable = 0;
            for (ScanSummary scan : store.summaries(keys, Cancel.NEVER)) {
                assertEquals(scan.state().isEmpty(), !scan.fault().isEmpty(), scan.toString());
                unreadable += scan.fault().isEmpty() ? 0 : 1;
            }
            assertTrue(unreadable > 0 && unreadable < keys.size() / 2, unreadable + " of " + keys.size());
        }
    }

    @Test
    void theHistoryIsWalkedToItsEnd() throws SourceException {
        try (DataStore store = RedisScanStore.open(server.address())) {
            String since = "0-0";
            for (JsonNode next : expected.get("next_scan_chain")) {
                if (next.has("ok")) {
                    ScanTag found = store.nextScan(Optional.of(since), ReadOptions.NOW, Cancel.NEVER);
                    assertEquals(next.get("ok").get(1).asString(), found.key());
                    since = found.timetag();
                }
            }
            assertEquals(expected.get("last_scan").get("ok").get(1).asString(), store.lastScan().key());
        }
    }

    @Test
    void aKeyOfAnotherTypeFailsAloneAndTheOthersOfItsGroupAreRead() throws SourceException {
        try (DataStore store = RedisScanStore.open(server.address())) {
            Map<String, Stream> streams = store
                    .load(expected.get("labels").get("data key of another type, one good").asString()).streams();
            assertThrows(SourceException.Corrupt.class, () -> Objects.requireNonNull(streams.get("a")).length());
            try (CursorGroup group = store.cursors(streams.values())) {
                assertEquals(Set.of("b"), Set.copyOf(group.read(ReadOptions.NOW, Cancel.NEVER).keySet().stream()
                        .map(Stream::name).toList()));
            }
        }
    }

    private static boolean isLoaded(DataStore store, String key, String label) throws SourceException {
        try {
            store.load(key).streams().values().forEach(stream -> read(stream, label));
            return true;
        } catch (SourceException.Corrupt | SourceException.Unsupported e) {
            assertFalse(e.what().isEmpty(), label);
            return false;
        }
    }

    private static void streams(Scan scan, JsonNode streams, String label) throws SourceException {
        for (Map.Entry<String, JsonNode> stream : streams.properties()) {
            Stream read = scan.streams().get(stream.getKey());
            boolean sound = stream.getValue().path("all").has("ok") && !OTHERWISE.contains(label);
            if (read != null && sound) {
                StreamAnswers.check(stream.getValue(), read, label);
                StreamAnswers.checkCursors(stream.getValue(), read, label);
            } else if (read != null) {
                read(read, label);
            }
        }
    }

    /** Reads all that can be read; whatever fails fails with a sentence. */
    private static void read(Stream stream, String label) {
        try (var cursor = stream.cursor()) {
            for (int i = 0; i < 3; i++) {
                cursor.read(ReadOptions.NOW, Cancel.NEVER);
            }
        } catch (SourceException e) {
            assertFalse(e.what().isEmpty(), label);
        }
        try {
            stream.slice(Slice.ALL, Cancel.NEVER).toValue();
        } catch (SourceException e) {
            assertFalse(e.what().isEmpty(), label);
        }
    }
}
