package org.poolscope.storage.scan.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.storage.scan.ScanSource;

/** A reader changes nothing: what arrives at the server while everything is read that can be. */
class CommandsSentTest {
    private static final Set<String> READING = Set.of("GET", "TTL", "TYPE", "SCAN", "JSON.GET", "XRANGE", "XREVRANGE",
            "XREAD", "FT.SEARCH", "FT._LIST", "MULTI", "EXEC", "AUTH", "SELECT", "HELLO", "INFO");
    private static final Pattern WORD = Pattern.compile("\\] \"([^\"]+)\"");

    @Test
    void onlyReadingCommandsArrive() throws IOException, SourceException {
        Set<String> sent = new TreeSet<>();
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            Keyspace.load(server, "main");
            try (RedisProcess.Conversation monitor = server.talk()) {
                monitor.run("MONITOR");
                readEverything(server);
                server.run("ECHO", "over");
                for (String word = word(monitor.next()); !word.equals("ECHO"); word = word(monitor.next())) {
                    sent.add(word);
                }
            }
        }
        assertTrue(sent.containsAll(List.of("GET", "TTL", "SCAN", "XRANGE", "XREVRANGE", "XREAD", "MULTI", "EXEC")),
                sent.toString());
        sent.removeAll(READING);
        assertEquals(Set.of(), sent);
    }

    private static String word(Reply line) {
        Matcher matcher = WORD.matcher(line.text().orElse(""));
        return matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
    }

    private static void readEverything(RedisProcess server) throws SourceException {
        try (DataStore store = RedisScanStore.open(server.address());
                ScanSource source = new ScanSource(store, List.of(), () -> {})) {
            store.lastScan();
            store.facts();
            assertTrue(store.memory().orElseThrow().used() > 0);
            store.nextScan(Optional.of("0-0"), ReadOptions.NOW, Cancel.NEVER);
            store.search(List.of(new ScanFilter("name", "as*")), Cancel.NEVER);
            for (Entry entry : source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries()) {
                Scan scan = store.load(entry.path().part(0));
                scan.update(ReadOptions.NOW, Cancel.NEVER);
                source.children(entry.path(), Page.ALL, Cancel.NEVER);
                source.peek(entry.path());
                source.read(entry.path(), List.of(), Cancel.NEVER, Progress.IGNORED);
                try (CursorGroup group = store.cursors(scan.streams().values())) {
                    readSome(scan, group);
                }
            }
        }
    }

    private static void readSome(Scan scan, CursorGroup group) {
        for (var stream : scan.streams().values()) {
            quietly(() -> stream.at(0));
            quietly(() -> stream.at(1_000_000));
            quietly(() -> stream.slice(Slice.ALL, Cancel.NEVER));
            quietly(stream::length);
            quietly(() -> stream.awaitSeal(Duration.ofNanos(1), Cancel.NEVER));
        }
        quietly(() -> group.read(ReadOptions.NOW, Cancel.NEVER));
        quietly(() -> group.read(ReadOptions.NOW.newest(), Cancel.NEVER));
        quietly(() -> group.read(ReadOptions.within(Duration.ofMillis(1)), Cancel.NEVER));
    }

    /** What is read. */
    @FunctionalInterface
    private interface Read {
        Object get() throws SourceException;
    }

    /** Many of these streams have faults; here it only matters what was asked. */
    private static void quietly(Read read) {
        try {
            read.get();
        } catch (SourceException e) {
            assertTrue(!e.what().isEmpty());
        }
    }
}
