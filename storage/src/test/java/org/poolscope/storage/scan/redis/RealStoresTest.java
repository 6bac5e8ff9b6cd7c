package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.ScanTag;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.StreamAnswers;
import tools.jackson.databind.JsonNode;

/** The stores that the real client wrote, on real servers, read as it read them itself. */
class RealStoresTest {
    private static final List<String> SOUND = List.of("main", "random", "v1");

    @TestFactory
    List<DynamicTest> everythingInASoundStoreIsReadAsByTheRealClient() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RedisProcess.Kind kind : RedisProcess.Kind.installed()) {
            tests.add(DynamicTest.dynamicTest(kind.name(), () -> {
                try (RedisProcess server = RedisProcess.start(kind)) {
                    int streams = 0;
                    for (String store : SOUND) {
                        Keyspace.load(server, store);
                        streams += read(server, Keyspace.expected(store));
                    }
                    assertEquals(Fixtures.count("blissdata.streams"), streams);
                }
            }));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> aStoreWithoutScansIsConnectedToAndHasNone() {
        return RedisProcess.Kind.installed().stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
            try (RedisProcess server = RedisProcess.start(kind)) {
                Keyspace.load(server, "empty");
                assertEquals(0, read(server, Keyspace.expected("empty")));
            }
        })).toList();
    }

    private static int read(RedisProcess server, JsonNode expected) throws SourceException {
        int streams = 0;
        try (DataStore store = RedisScanStore.open(server.address())) {
            history(store, expected);
            searches(store, expected);
            states(store, expected);
            for (Map.Entry<String, JsonNode> scan : expected.get("scans").properties()) {
                streams += scan(store, scan.getKey(), scan.getValue());
            }
        }
        return streams;
    }

    private static void history(DataStore store, JsonNode expected) throws SourceException {
        JsonNode last = expected.get("last_scan");
        if (last.has("ok")) {
            assertEquals(tag(last.get("ok")), store.lastScan());
        } else {
            assertThrows(StreamFailure.NoScanAvailable.class, store::lastScan);
        }
        assertEquals(expected.get("last_scan_timetag").get("ok").asString(),
                store.search(List.of(), Cancel.NEVER).timetag());
        assertThrows(StreamFailure.NoScanAvailable.class,
                () -> store.nextScan(Optional.empty(), ReadOptions.NOW, Cancel.NEVER));
        String since = "0-0";
        for (JsonNode next : expected.get("next_scan_chain")) {
            String mark = since;
            if (next.has("ok")) {
                ScanTag found = store.nextScan(Optional.of(mark), ReadOptions.NOW, Cancel.NEVER);
                assertEquals(tag(next.get("ok")), found);
                since = found.timetag();
            } else {
                assertThrows(StreamFailure.NoScanAvailable.class,
                        () -> store.nextScan(Optional.of(mark), ReadOptions.NOW, Cancel.NEVER));
            }
        }
    }

    private static ScanTag tag(JsonNode pair) {
        return new ScanTag(pair.get(0).asString(), pair.get(1).asString());
    }

    /** The index lists deleted scans for ten seconds more, and takes what is between bars for values of their own. */
    private static void searches(DataStore store, JsonNode expected) throws SourceException {
        Set<String> left = new TreeSet<>();
        expected.get("scans").properties().forEach(scan -> {
            boolean gone = scan.getValue().path("error").asString("").equals("ScanNotFoundError");
            if (gone || scan.getValue().path("ok").path("name").asString("").contains("|")) {
                left.add(scan.getKey());
            }
        });
        for (JsonNode search : expected.get("search")) {
            Optional<List<ScanFilter>> filters = filters(search.get("filters"));
            if (search.has("ok") && filters.isPresent()
                    && filters.get().stream().allMatch(SearchText::findsTheSame)) {
                Set<String> wanted = new TreeSet<>();
                search.get("ok").get("keys").forEach(key -> wanted.add(key.asString()));
                wanted.removeAll(left);
                FoundScans all = store.search(filters.get(), Cancel.NEVER);
                List<String> found = all.keys().stream().filter(key -> !left.contains(key)).toList();
                assertEquals(List.copyOf(wanted), found, search.get("query").asString());
            }
        }
    }

    static Optional<List<ScanFilter>> filters(JsonNode filters) {
        List<ScanFilter> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> filter : filters.properties()) {
            boolean number = filter.getKey().equals("number");
            if (number != filter.getValue().isNumber() || filter.getKey().equals("foo")) {
                return Optional.empty();
            }
            all.add(new ScanFilter(filter.getKey(), filter.getValue().asString()));
        }
        return Optional.of(all);
    }

    private static void states(DataStore store, JsonNode expected) throws SourceException {
        Map<String, JsonNode> states = new TreeMap<>();
        expected.get("states").get("ok").properties().forEach(e -> states.put(e.getKey(), e.getValue()));
        List<ScanSummary> listed = store.summaries(List.copyOf(states.keySet()), Cancel.NEVER);
        for (ScanSummary scan : listed) {
            assertEquals(Objects.requireNonNull(states.get(scan.key())).asString(), scan.state().orElseThrow().name(),
                    scan.key());
            assertEquals(ScanSummary.of(store.load(scan.key())), scan);
        }
        assertEquals(listed, store.summaries(List.copyOf(states.keySet()), Cancel.NEVER));
    }

    private static int scan(DataStore store, String key, JsonNode answer) throws SourceException {
        if (answer.has("error")) {
            assertThrows(StreamFailure.ScanNotFound.class, () -> store.load(key));
            return 0;
        }
        JsonNode expected = answer.get("ok");
        Scan scan = store.load(key);
        assertEquals(expected.get("state").asString(), scan.state().name(), key);
        assertEquals(expected.get("name").asString(), scan.identity().name(), key);
        assertEquals(expected.get("number").asLong(), scan.identity().number(), key);
        List<String> names = new ArrayList<>();
        expected.get("streams").properties().forEach(stream -> names.add(stream.getKey()));
        assertEquals(names, List.copyOf(scan.streams().keySet()), key);
        int streams = 0;
        for (Map.Entry<String, JsonNode> stream : expected.get("streams").properties()) {
            Stream read = scan.streams().get(stream.getKey());
            if (read != null && stream.getValue().has("key") && stream.getValue().path("plugin").isNull()) {
                String where = key + " " + stream.getKey();
                StreamAnswers.check(stream.getValue(), read, where);
                StreamAnswers.checkCursors(stream.getValue(), read, where);
                streams++;
            }
        }
        return streams;
    }
}
