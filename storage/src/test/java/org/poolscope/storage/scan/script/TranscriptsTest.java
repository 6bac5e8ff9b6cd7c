package org.poolscope.storage.scan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** Conversations of the real client with the real server, in both forms of answers, had again by ours. */
class TranscriptsTest {
    /** What a reader never does, and what ours does better than to fail. */
    private static final Pattern NOT_OURS = Pattern.compile("create_scan.*|delete_scan.*|.*init_db.*|.*memory tracker.*"
            + "|get_scans_state.*|.*a\\*b.*");
    private static final Set<String> READING = Set.of("AUTH", "HELLO", "SELECT", "GET", "TTL", "TYPE", "SCAN",
            "JSON.GET", "XRANGE", "XREVRANGE", "XREAD", "FT.SEARCH", "FT._LIST", "MULTI", "EXEC", "EXISTS", "JSON.MGET",
            "XLEN", "XINFO", "PING");
    /** The real client does not understand the newer form of answers everywhere. */
    private static final Pattern PYTHON_FAULT = Pattern.compile("\\b(KeyError|ValueError|TimeoutError)\\b");
    private static final Pattern STATE_OR_TRUTH = Pattern.compile("CREATED|PREPARED|STARTED|STOPPED|CLOSED|True|False");

    @TestFactory
    Stream<DynamicTest> whatOursGetsIsWhatTheRealClientGot() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path form : Fixtures.members(Fixtures.folder("blissdata").resolve("transcripts"))) {
            int protocol = form.getFileName().toString().endsWith("3") ? 3 : 2;
            for (Path file : Fixtures.members(form)) {
                Transcript transcript = Transcript.read(file);
                if (!transcript.isShortened() && !NOT_OURS.matcher(transcript.sections().getFirst().note()).matches()) {
                    tests.add(DynamicTest.dynamicTest(form.getFileName() + " " + file.getFileName(),
                            () -> play(transcript, protocol)));
                }
            }
        }
        assertEquals(Fixtures.count("blissdata.transcripts-read"), tests.size());
        return tests.stream();
    }

    private static void play(Transcript transcript, int protocol) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(transcript)) {
            List<String> results = results(transcript, server, protocol);
            compare(transcript.outcome(), results);
            server.sent().forEach(words -> assertTrue(READING.contains(words.getFirst()), words.toString()));
        }
    }

    private static List<String> results(Transcript transcript, ScriptedServer server, int protocol) {
        try (DataStore store = RedisScanStore.open(server.address(protocol))) {
            Reenactment reenactment = new Reenactment(store, transcript,
                    PYTHON_FAULT.matcher(transcript.outcome()).find() ? Duration.ofMillis(50) : Duration.ofSeconds(20));
            for (int i = 0; i < transcript.sections().size(); i++) {
                server.at(i);
                reenactment.play(transcript.sections().get(i));
            }
            return reenactment.results();
        } catch (SourceException e) {
            return List.of(Reenactment.name(e));
        }
    }

    private static void compare(String outcome, List<String> results) {
        if (PYTHON_FAULT.matcher(outcome).find()) {
            results.forEach(result -> assertFalse(result.endsWith("."), result));
        } else if (outcome.startsWith("raises ")) {
            assertEquals(outcome.substring("raises ".length(), outcome.indexOf(':')), results.getLast());
        } else if (outcome.equals("connected")) {
            assertEquals(List.of(), results);
        } else if (STATE_OR_TRUTH.matcher(results.getFirst()).matches()) {
            List<String> wanted = new ArrayList<>();
            Matcher word = STATE_OR_TRUTH.matcher(outcome);
            while (word.find()) {
                wanted.add(word.group());
            }
            assertEquals(wanted, results);
        } else {
            assertEquals(outcome, outcome.startsWith("[") ? results.toString() : results.getFirst());
        }
    }
}
