package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SessionsCommandTest {
    private static final JsonNode EXPECTED = JsonMapper.shared()
            .readTree(kind().resolve("expected.json").toFile()).get("logical");

    @TempDir
    private Path folder;
    private String base = "";

    @BeforeEach
    void copyTheBasePath() throws Exception {
        base = Fixtures.copy(kind().resolve("exp1.data"), folder.resolve("exp1.data")).toString();
    }

    static Stream<Arguments> questions() {
        return Stream.of("get", "get_merged", "get_matching", "get_merged_matching", "get_flat_matching")
                .flatMap(call -> EXPECTED.get(call).properties().stream()
                        .map(asked -> Arguments.of(call.replace('_', '-'), asked.getKey(), asked.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("questions")
    void answersAsPythonDoes(String question, String argument, JsonNode expected) {
        Ran ran = Ran.with("sessions", base, question, argument, "--json");
        if (expected.has("error")) {
            assertEquals(expected.get("error"), ran.json().get("error"));
            assertEquals(expected.get("message"), ran.json().get("message"));
            assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        } else {
            assertEquals(inAnyOrder(expected.get("ok")), inAnyOrder(ran.json().get("ok")));
            assertEquals(expected.get("ok").isEmpty() ? ExitCode.FOUND_NOTHING : ExitCode.DONE, ran.code(),
                    ran::words);
        }
    }

    @Test
    void aKeyThatNoSessionHasIsSaid() {
        Ran ran = Ran.with("sessions", base, "get", "nokey");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.words().contains("has a key that fits 'nokey'"), ran::words);
    }

    @Test
    void countsItems() {
        assertEquals(EXPECTED.get("itemcount"), Ran.with("sessions", base, "itemcount", "--json").json());
        long items = Ran.with("sessions", base, "items", "--json").json().get("ok").size();
        assertEquals(EXPECTED.get("itemcount").get("ok").asLong(), items);
    }

    @Test
    void listsKeysAndFiles() {
        assertEquals(inAnyOrder(EXPECTED.get("keys").get("ok")),
                inAnyOrder(Ran.with("sessions", base, "keys", "--json").json().get("ok")));
        assertEquals(5, Ran.with("sessions", base, "filenames").out().lines().count());
    }

    @Test
    void aPatternMayBeAGlobOrARegularExpression() {
        String glob = Ran.with("sessions", base, "get-matching", "run*.count", "--json").out();
        assertEquals(glob, Ran.with("sessions", base, "get-matching", "/^run.*[.]count$/", "--json").out());
        assertTrue(glob.contains("run1.count"), glob);
    }

    @Test
    void storesAValueInANewSessionAndReadsItBack() {
        String stored = "{\"t\":\"tuple\",\"v\":[{\"t\":\"int\",\"v\":\"7\"},{\"t\":\"str\",\"v\":\"café\"}]}";
        Ran set = Ran.with("sessions", base, "set", "new", "mine", stored);
        assertEquals(ExitCode.DONE, set.code(), set::words);
        JsonNode read = Ran.with("sessions", base, "get", "mine", "--json").json().get("ok").get(0);
        assertEquals(set.out().strip(), read.get(0).get("v").asString());
        assertEquals(JsonMapper.shared().readTree(stored), read.get(1));
    }

    @Test
    void aBrokenValueIsWrongUsageAndStoresNothing() throws Exception {
        int before = Fixtures.members(Path.of(base)).size();
        assertEquals(ExitCode.USAGE, Ran.with("sessions", base, "set", "new", "mine", "{\"t\":\"int\"").code());
        assertEquals(ExitCode.USAGE, Ran.with("sessions", base, "set", "new", "mine", "{\"t\":\"thing\"}").code());
        assertEquals(before, Fixtures.members(Path.of(base)).size());
    }

    @Test
    void anUnknownQuestionNamesTheKnownOnes() {
        Ran ran = Ran.with("sessions", base, "got", "x");
        assertEquals(ExitCode.USAGE, ran.code());
        assertTrue(ran.words().contains("get-merged-matching"), ran::words);
        assertEquals(ExitCode.USAGE, Ran.with("sessions", base, "get").code());
    }

    @Test
    void showTakesAKeyOfEverySession() {
        Ran ran = Ran.with("show", base + "::*/param.tau", "--json");
        assertEquals(5, ran.json().get("v").size(), ran::words);
    }

    @Test
    void dumpOfOneSessionLeavesTheOthersAlone() {
        Ran ran = Ran.with("dump", base + "::alice.labpc07");
        assertEquals(20, ran.jsonLines().size());
        assertTrue(ran.jsonLines().stream().allMatch(line -> line.at("/path/0").asString().equals("alice.labpc07")));
    }

    @Test
    void aDamagedSessionIsALineAndTheOthersShow() throws Exception {
        Path broken = Path.of(base, "alice.labpc07");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(broken), 4096));
        Ran ran = Ran.with("dump", base);
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals(256, ran.jsonLines().stream().filter(line -> line.has("value")
                && !line.at("/path/0").asString().equals("alice.labpc07")).count());
        assertTrue(ran.jsonLines().stream().anyMatch(line -> line.has("error")));
    }

    @Test
    void aFolderWithoutSessionsSaysWhatWasLookedFor() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran ran = Ran.with("sessions", empty.toString(), "keys");
        assertEquals(ExitCode.SOURCE, ran.code());
        assertTrue(ran.words().contains("shelf"), ran::words);
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    private static Object inAnyOrder(JsonNode list) {
        return list.valueStream().map(Likeness::of).sorted().toList();
    }

    private static Path kind() {
        return Fixtures.folder("shelves").resolve("py3-gnu");
    }
}
