package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.entry.JsonValues;
import org.poolscope.storage.scan.entry.MalformedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every document in the stores of the real client, the broken ones too, and what that client made of it. */
class DocumentFixturesTest {
    /** A document, its key, and what the real client answered when it loaded the scan. */
    private record Case(String key, String text, JsonNode answer) {
        byte[] json() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatTheRealClientLoadsIsReadTheSame() throws IOException, SourceException, MalformedEntry {
        int loaded = 0;
        for (Case each : cases()) {
            JsonNode expected = each.answer.path("ok");
            if (expected.has("name")) {
                ScanDocument document = DocumentReader.read(each.key, each.json());
                document.identity().fields().forEach((name, value) -> assertEquals(
                        expected.path(name).isNull() ? "null" : expected.path(name).asString(), String.valueOf(value),
                        each.key + " " + name));
                assertEquals(expected.get("info"),
                        JsonMapper.shared().readTree(new String(JsonValues.writeStrict(document.info()),
                                StandardCharsets.US_ASCII)));
                loaded++;
            }
        }
        assertEquals(Fixtures.count("blissdata.documents-loaded"), loaded);
    }

    @Test
    void whatTheRealClientCallsInvalidIsRefusedWithASentence() throws IOException {
        int refused = 0;
        for (Case each : cases()) {
            if (each.answer.path("error").asString("").equals("ScanValidationError")) {
                StreamFailure.ScanNotValid failure = assertThrows(StreamFailure.ScanNotValid.class,
                        () -> DocumentReader.read(each.key, each.json()), each.key);
                assertTrue(failure.what().endsWith("."), failure.what());
                refused++;
            }
        }
        assertEquals(Fixtures.count("blissdata.documents-refused"), refused);
    }

    @Test
    void aStreamThatCannotBeReadSpoilsNoOther() throws IOException, SourceException {
        List<String> reasons = new ArrayList<>();
        int beside = 0;
        for (Case each : cases()) {
            String error = each.answer.path("error").asString("");
            if (!error.isEmpty() && each.text.contains("\"a\"")) {
                List<LogStream.Declaration> streams = DocumentReader.read(each.key, each.json()).streams();
                streams.forEach(stream -> {
                    if (stream.encoding() instanceof Encoding.Unreadable(var declared, String why)) {
                        reasons.add(why);
                    }
                });
                beside += streams.size() - 1;
            }
        }
        assertEquals(1, beside);
        assertEquals(Fixtures.count("blissdata.streams-unreadable"), reasons.size());
        reasons.forEach(why -> assertTrue(why.endsWith("."), why));
    }

    @Test
    void writtenAndReadAgainADocumentIsTheSame() throws IOException, SourceException {
        for (Case each : cases()) {
            if (each.answer.path("ok").has("name")) {
                ScanDocument document = DocumentReader.read(each.key, each.json());
                byte[] text = DocumentWriter.write(each.key, document);
                ScanDocument again = DocumentReader.read(each.key, text);
                assertEquals(new String(text, StandardCharsets.US_ASCII),
                        new String(DocumentWriter.write(each.key, again), StandardCharsets.US_ASCII));
                assertEquals(document.identity(), again.identity());
                assertEquals(names(document), names(again));
            }
        }
    }

    @Test
    void streamsKeepTheirOrderAndTheirKeys() throws IOException, SourceException {
        int streams = 0;
        for (Case each : cases()) {
            if (!each.answer.path("ok").has("name")) {
                continue;
            }
            JsonNode listed = JsonMapper.shared().readTree(each.json()).get("data_streams");
            List<LogStream.Declaration> read = DocumentReader.read(each.key, each.json()).streams();
            assertEquals(List.copyOf(listed.propertyNames()), read.stream().map(LogStream.Declaration::name).toList());
            for (LogStream.Declaration stream : read) {
                String key = "esrf:stream:"
                        + listed.path(stream.name()).path("pk").asString("unknown:" + stream.name());
                assertEquals(key, stream.key());
                streams++;
            }
        }
        assertTrue(streams > 0);
    }

    @Test
    void aStreamWithoutAPlaceIsUnreadable() throws SourceException {
        ScanDocument document = DocumentReader.read("k",
                document("{\"a\":{\"encoding\":{\"type\":\"json\"}},\"b\":5}"));
        document.streams().forEach(stream -> assertInstanceOf(Encoding.Unreadable.class, stream.encoding()));
        assertEquals(2, document.streams().size());
    }

    @Test
    void whatIsNoJsonOrTooDeepIsCorrupt() {
        for (String text : List.of("", "{", "{\"id\":", "[".repeat(100_000), "{\"id\":" + "[".repeat(600))) {
            assertThrows(SourceException.Corrupt.class,
                    () -> DocumentReader.read("k", text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    private static byte[] document(String streams) {
        return ("{\"id\":{\"name\":\"n\",\"number\":1,\"data_policy\":\"none\"},\"info\":{},\"state_stream\":{\"pk\":\"s\"},"
                + "\"data_streams\":" + streams + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(ScanDocument document) {
        return document.streams().stream().map(stream -> stream.name() + " " + stream.key() + " "
                + (stream.encoding() instanceof Encoding.Unreadable ? "unreadable" : stream.encoding())).toList();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path store : Fixtures.members(Fixtures.folder("blissdata"))) {
            if (Files.exists(store.resolve("keyspace.json"))) {
                JsonNode keys = JsonMapper.shared().readTree(store.resolve("keyspace.json").toFile()).get("keys");
                JsonNode expected = JsonMapper.shared().readTree(store.resolve("expected.json").toFile());
                keys.forEach(key -> {
                    if (key.has("json")) {
                        String name = ScenarioStore.text(key.get("key"));
                        cases.add(new Case(name, key.get("json").asString(),
                                expected.path("scans").path(name)));
                    }
                });
            }
        }
        Map<String, Case> byKey = new LinkedHashMap<>();
        cases.forEach(each -> byKey.putIfAbsent(each.key, each));
        assertEquals(cases.size(), byKey.size());
        return List.copyOf(byKey.values());
    }
}
