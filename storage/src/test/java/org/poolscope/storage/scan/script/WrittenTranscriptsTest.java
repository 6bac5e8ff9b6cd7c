package org.poolscope.storage.scan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** What our writer sends to a server is what the real client was recorded to send. */
class WrittenTranscriptsTest {
    private static final Set<String> CHANGING = Set.of("MULTI", "EXEC", "JSON.SET", "XADD", "FCALL", "EXPIRE");
    private static final Pattern KEY = Pattern.compile("(esrf:(?:scan|stream):)[0-9A-Z]{26}");
    private static final Container.Mapping NOTHING = new Container.Mapping(MappingType.DICT, List.of(), null);

    @TestFactory
    List<DynamicTest> theSameCommandsAreSent() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path form : Fixtures.members(Fixtures.folder("blissdata").resolve("transcripts"))) {
            int protocol = form.getFileName().toString().endsWith("3") ? 3 : 2;
            for (Path file : Fixtures.members(form)) {
                Transcript transcript = Transcript.read(file);
                String first = transcript.sections().getFirst().note();
                if (first.startsWith("create_scan") || (first.startsWith("delete_scan") && !transcript.isShortened())) {
                    tests.add(DynamicTest.dynamicTest(form.getFileName() + " " + file.getFileName(),
                            () -> compare(transcript, protocol)));
                }
            }
        }
        assertEquals(Fixtures.count("blissdata.transcripts-written"), tests.size());
        return tests;
    }

    private static void compare(Transcript transcript, int protocol) throws IOException, SourceException {
        try (ScriptedServer server = ScriptedServer.start(transcript);
                DataStore store = RedisScanStore.open(server.address(protocol), true)) {
            if (transcript.sections().getFirst().note().startsWith("create_scan")) {
                write(store);
            } else {
                delete(store, transcript);
            }
            List<String> recorded = transcript.sections().stream().flatMap(section -> section.exchanges().stream())
                    .map(exchange -> line(exchange.command())).filter(WrittenTranscriptsTest::changes).sorted()
                    .toList();
            assertEquals(recorded, server.sent().stream().map(WrittenTranscriptsTest::line)
                    .filter(WrittenTranscriptsTest::changes).sorted().toList());
        }
    }

    private static void write(DataStore store) throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 1), NOTHING);
        StreamWriter number = scan.stream("number", Encoding.Numeric.scalar(DType.FLOAT64), NOTHING);
        DType pixel = TypeString.parse("<u2");
        StreamWriter image = scan.stream("image", new Encoding.Numeric(pixel, List.of(2L, 2L)), NOTHING);
        StreamWriter event = scan.stream("event", new Encoding.Json(), NOTHING);
        scan.prepare(NOTHING);
        scan.start();
        number.send(new Value.Real(0.5));
        number.send(new Points.Regular(NdArray.ofDoubles(1.5, 2.5)));
        image.send(new Points.Regular(NdArray.of(pixel, new long[]{1, 2, 2}, false,
                MemorySegment.ofArray(new byte[]{0, 0, 1, 0, 2, 0, 3, 0}))));
        event.send(new Container.Mapping(MappingType.DICT, List.of(new Value.Text("a"), new Value.Text("é")), null));
        scan.stop();
        scan.close(NOTHING);
    }

    private static void delete(DataStore store, Transcript transcript) throws SourceException {
        String note = transcript.sections().getFirst().note();
        String key = transcript.sections().stream().flatMap(section -> section.exchanges().stream())
                .flatMap(exchange -> exchange.command().stream()).filter(word -> word.startsWith("esrf:scan:"))
                .findFirst().orElseThrow();
        if (transcript.outcome().startsWith("raises")) {
            assertThrows(StreamFailure.NotAllowed.class, () -> store.delete(key, note.contains("force=True")));
        } else {
            assertFalse(key.isEmpty());
            store.delete(key, note.contains("force=True"));
        }
    }

    private static boolean changes(String line) {
        return CHANGING.contains(line.split(" ", 2)[0]);
    }

    /** A command with its keys and its document left out, as these differ from scan to scan. */
    private static String line(List<String> words) {
        String name = words.getFirst().toUpperCase(Locale.ROOT);
        List<String> rest = new ArrayList<>(words.subList(1, words.size()));
        if (name.equals("JSON.SET")) {
            rest.removeLast();
        }
        return KEY.matcher(name + " " + String.join(" ", rest)).replaceAll("$1…");
    }
}
