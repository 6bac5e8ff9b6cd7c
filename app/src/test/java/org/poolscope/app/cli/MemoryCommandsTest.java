package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;
import tools.jackson.databind.JsonNode;

/** ls, show and dump need nothing but the contract of a source. */
class MemoryCommandsTest {
    private final MemoryStore store = new MemoryStore("lab")
            .put("run1/v", new Numeric.Array(NdArray.ofDoubles(IntStream.range(0, 50).asDoubleStream().toArray())))
            .put("run1/name", new Value.Text("first"))
            .put("run2/name", new Value.Text("sec\u001b[31mond"));

    @Test
    void listsWhatIsAtTheTop() {
        Ran ran = Ran.on(store, "ls", "memory:lab", "--json");
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals(List.of("run1", "run2"),
                ran.json().valueStream().map(each -> each.get("path").asString()).toList());
    }

    @Test
    void listsEverythingBelowWithWholePaths() {
        Ran ran = Ran.on(store, "ls", "memory:lab", "--recursive");
        assertTrue(ran.out().contains("run1/v"), ran::out);
        assertTrue(ran.out().contains("run2/name"), ran::out);
    }

    @Test
    void aStarStandsForEveryName() {
        Ran ran = Ran.on(store, "ls", "memory:lab::*/name", "--json");
        assertEquals(List.of("run1/name", "run2/name"),
                ran.json().valueStream().map(each -> each.get("path").asString()).toList());
    }

    @Test
    void showCutsALongArrayAndSaysHowMuchIsLeft() {
        Ran ran = Ran.on(store, "show", "memory:lab::run1/v");
        assertEquals(22, ran.out().lines().count(), ran::out);
        assertTrue(ran.out().contains("... 30 rows more"), ran::out);
    }

    @Test
    void showReadsTheSliceOnly() {
        Ran ran = Ran.on(store, "show", "memory:lab::run1/v", "--slice", "10:12", "--json");
        assertEquals(List.of("10.0", "11.0"), ran.json().get("data").valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void noTextCanSteerTheTerminal() {
        assertFalse(Ran.on(store, "show", "memory:lab::run2/name").out().contains("\u001b"));
        assertFalse(Ran.on(store, "ls", "memory:lab", "-r").out().contains("\u001b"));
    }

    @Test
    void dumpIsOneLineAValueWithTheLocationAsGiven() {
        List<JsonNode> lines = Ran.on(store, "dump", "memory:lab").jsonLines();
        assertEquals(3, lines.size());
        assertEquals("memory:lab", lines.getFirst().get("location").asString());
        assertEquals("v", lines.getFirst().get("path").get(1).asString());
        assertTrue(lines.getFirst().get("key").isNull());
        assertEquals("str", lines.getLast().get("value").get("t").asString());
    }

    @Test
    void dumpTellsAFailureAsALineAndGoesOn() {
        store.fail(DataPath.of("run1", "v"), new SourceException.Corrupt("It is cut short.", "run1/v"));
        Ran ran = Ran.on(store, "dump", "memory:lab::run1/v", "memory:lab::run2", "memory:none");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("Corrupt", ran.jsonLines().get(0).get("error").get("kind").asString());
        assertEquals("str", ran.jsonLines().get(1).get("value").get("t").asString());
        assertEquals("NotFound", ran.jsonLines().get(2).get("error").get("kind").asString());
    }

    @Test
    void anUnknownSourceIsOneSentenceAndCode3() {
        Ran ran = Ran.on(store, "ls", "memory:none");
        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
        assertTrue(ran.words().startsWith("poolscope: memory:none: "), ran::words);
    }

    @Test
    void brokenEscapesAreWrongUsage() {
        assertEquals(ExitCode.USAGE, Ran.on(store, "show", "memory:lab::run1/%z").code());
    }

    @Test
    void stoppingEndsWithCode130() {
        Sources sources = new Sources(List.of(new MemorySourceProvider(store)));
        assertEquals(ExitCode.CANCELLED, Ran.with(() -> true, sources, "dump", "memory:lab").code());
    }
}
