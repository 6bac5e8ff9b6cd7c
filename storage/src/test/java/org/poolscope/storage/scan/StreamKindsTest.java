package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.ImageReference;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams of plug-ins that the real client wrote, in a log in memory, and what it read from them and from their files. */
class StreamKindsTest {
    private static final List<String> STORES = List.of("broken", "main", "v1");

    @TestFactory
    List<DynamicTest> eachStreamOfAPlugInIsReadAsByTheRealClient() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String store : STORES) {
            MemLog log = log(store);
            JsonNode scans = json(store, "expected.json").get("scans");
            for (Map.Entry<String, JsonNode> scan : scans.properties()) {
                for (Map.Entry<String, JsonNode> stream : scan.getValue().path("ok").path("streams").properties()) {
                    if (stream.getValue().path("plugin").isString()) {
                        String name = store + " " + scan.getKey() + " " + stream.getKey();
                        tests.add(DynamicTest.dynamicTest(name, () -> check(
                                stream(store, log, scan.getKey(), stream.getKey(), scans), stream.getValue())));
                    }
                }
            }
        }
        assertEquals(Fixtures.count("blissdata.streams-of-plug-ins"), tests.size());
        return tests;
    }

    @Test
    void aFileThatIsNotReachableIsToldWithWhatToDo() {
        SourceException failure = assertThrows(SourceException.NotFound.class,
                () -> BeamlineFiles.SAME.locate("/data/visitor/nobody/nothing.h5"));
        assertTrue(failure.sentence().contains("?files=/data="), failure.sentence());
    }

    @Test
    void aPathInTheDataDoesNotLeadOutOfTheMappedFolder() {
        BeamlineFiles files = new BeamlineFiles(List.of(new BeamlineFiles.Prefix("/", Fixtures.folder("blissdata"))));
        assertThrows(SourceException.NotFound.class, () -> files.locate("/../MANIFEST.properties"));
    }

    private static void check(LogStream stream, JsonNode expected) throws SourceException {
        switch (expected.get("class").asString()) {
            case "MissingPluginStream" -> {
                assertFalse(stream.notes().isEmpty());
                Answers.check(expected.get("events"), () -> stream.slice(Slice.ALL, Cancel.NEVER).toValue(), "entries");
            }
            case "BrokenPluginStream" -> assertFalse(stream.notes().isEmpty());
            default -> {
                answers(stream, expected);
                cursor(stream.cursor(), ReadOptions.NOW, expected.path("cursor"));
                cursor(stream.cursor(), ReadOptions.NOW.newest(), expected.path("cursor_last_only"));
                references(stream, expected.path("references"));
            }
        }
    }

    private static void answers(LogStream stream, JsonNode expected) throws SourceException {
        for (Map.Entry<String, JsonNode> index : expected.path("index").properties()) {
            answer(index.getValue(), () -> stream.at(Long.parseLong(index.getKey())), index.getKey());
        }
        for (Map.Entry<String, JsonNode> slice : expected.path("slices").properties()) {
            answer(slice.getValue(),
                    () -> stream.slice(Slice.parse(slice.getKey()).getFirst(), Cancel.NEVER).toValue(), slice.getKey());
        }
        answer(expected.path("all"), () -> stream.slice(Slice.ALL, Cancel.NEVER).toValue(), "all");
        if (expected.path("len").has("ok")) {
            assertEquals(expected.get("len").get("ok").asLong(), stream.length());
        }
    }

    /** Where the real client has an answer we have the same; where it breaks off we fail with a sentence or do better. */
    private static void answer(JsonNode expected, Answers.Answer answer, String step) {
        if (expected.has("ok") || expected.path("error").asString("").startsWith("IndexWont")) {
            Answers.check(expected, answer, step);
            return;
        }
        try {
            answer.get();
        } catch (SourceException e) {
            assertTrue(e.what().endsWith("."), e.what());
        }
    }

    private static void cursor(Cursor cursor, ReadOptions options, JsonNode reads) throws SourceException {
        for (JsonNode read : reads) {
            if (read.has("end")) {
                assertThrows(StreamFailure.EndOfStream.class, () -> cursor.read(options, Cancel.NEVER));
            } else if (read.has("none")) {
                assertTrue(isNothingNow(cursor, options));
            } else {
                Optional<View> view = cursor.read(options, Cancel.NEVER);
                assertEquals(read.get("position").asLong(), cursor.position());
                assertEquals(List.of(read.get("index").asLong(), read.get("len").asLong()),
                        List.of(view.orElseThrow().index(), view.orElseThrow().length()));
                answer(read.get("data"), () -> view.orElseThrow().data().toValue(), "view");
            }
        }
    }

    /** Nothing, or the end of a stream that a closed scan left unsealed, for which the real client waits. */
    private static boolean isNothingNow(Cursor cursor, ReadOptions options) throws SourceException {
        try {
            return cursor.read(options, Cancel.NEVER).isEmpty();
        } catch (StreamFailure.EndOfStream e) {
            return !e.isSealed();
        }
    }

    private static void references(LogStream stream, JsonNode expected) throws SourceException {
        if (!expected.has("ok")) {
            assertEquals(List.of(), stream.images());
            return;
        }
        List<String> wanted = new ArrayList<>();
        expected.get("ok").get("v").forEach(reference -> {
            List<String> fields = new ArrayList<>();
            reference.get("state").get("v").forEach(field -> fields.add(field.get(1).get("v").asString()));
            wanted.add(String.join(" ", fields));
        });
        assertEquals(wanted, stream.images().stream().map(StreamKindsTest::text).toList());
    }

    private static String text(ImageReference reference) {
        return reference.format() + " " + reference.file() + " " + reference.dataset() + " " + reference.index();
    }

    private static LogStream stream(String store, MemLog log, String scan, String name, JsonNode scans)
            throws IOException, SourceException {
        ScanDocument document = DocumentReader.read(scan, document(store, scan));
        BeamlineFiles files = new BeamlineFiles(
                List.of(BeamlineFiles.Prefix.parse("/=" + Fixtures.folder("blissdata").resolve("files"))));
        StreamKinds kinds = new StreamKinds(log, document, files, key -> scans.path(key).has("ok"));
        return kinds
                .stream(document.streams().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }

    private static byte[] document(String store, String scan) throws IOException {
        for (JsonNode key : json(store, "keyspace.json").get("keys")) {
            if (ScenarioStore.text(key.get("key")).equals(scan)) {
                return key.get("json").asString().getBytes(StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("no document of " + scan);
    }

    private static MemLog log(String store) throws IOException {
        MemLog log = new MemLog(1 << 30, () -> {});
        for (JsonNode key : json(store, "keyspace.json").get("keys")) {
            for (JsonNode entry : key.path("entries")) {
                List<byte[]> fields = new ArrayList<>();
                entry.get(1).forEach(word -> fields.add(ScenarioStore.bytes(word)));
                log.add(ScenarioStore.text(key.get("key")),
                        new StreamEntry(EntryId.parse(entry.get(0).asString()), fields));
            }
        }
        return log;
    }

    private static JsonNode json(String store, String file) {
        Path folder = Fixtures.folder("blissdata").resolve(store);
        return JsonMapper.shared().readTree(folder.resolve(file).toFile());
    }
}
