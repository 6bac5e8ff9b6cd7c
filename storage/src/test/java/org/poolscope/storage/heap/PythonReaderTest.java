package org.poolscope.storage.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import tools.jackson.databind.json.JsonMapper;

/** The description of the format is enough for another language: a short script reads a store and counts in it. */
class PythonReaderTest {
    private static final int COUNT = 50;

    @TempDir
    Path folder = Path.of("");

    @Test
    void pythonReadsWhatWeWrote() throws Exception {
        Path file = folder.resolve("a.heap");
        Map<String, Object> values = new LinkedHashMap<>();
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            for (int i = 0; i < 1000; i++) {
                values.put("key " + i, i % 3 == 0 ? (Object) "text ä€😀 ".repeat(i) : List.of((long) i, i / 7.0, true));
            }
            values.put("large", BigInteger.TEN.pow(900));
            values.put("long", Long.MIN_VALUE);
            values.put("nested", Map.of("a", List.of(Map.of("b", -1L))));
            values.forEach(store.root()::set);
            store.root().set("gone", 1L);
            store.root().remove("gone");
        }
        Map<?, ?> read = JsonMapper.shared().readValue(python(file), Map.class);
        assertEquals(JsonMapper.shared().writeValueAsString(values), JsonMapper.shared().writeValueAsString(read));
    }

    @Test
    void pythonCountsInTheSameStoreUnderTheSameLock() throws Exception {
        Path file = folder.resolve("visits.heap");
        try (ObjectStore store = ObjectStore.open(file)) {
            store.root().put("x", 1L);
            Thread beside = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < COUNT; i++) {
                    store.root().increment("x", 1);
                }
            });
            python(file, "x", String.valueOf(COUNT));
            beside.join();
            assertEquals(1L + 2 * COUNT, Objects.requireNonNull(store.root().get("x")));
            assertEquals(List.of(), store.verify());
        }
    }

    private static String python(Path file, String... more) throws IOException, InterruptedException, SourceException {
        try (InputStream in = Objects.requireNonNull(PythonReaderTest.class.getResourceAsStream("/heap/heap.py"))) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] all = new String[more.length + 1];
            all[0] = file.toString();
            System.arraycopy(more, 0, all, 1, more.length);
            return Peers.run(Peers.python(), script, all);
        }
    }
}
