package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.ShutFile;

/** What the commands say of sessions that are not there or cannot be read: never an answer that only looks whole. */
class MissingSessionsTest {
    @TempDir
    private Path folder;
    private String base = "";

    @BeforeEach
    void copyTheBasePath() throws Exception {
        Path kind = Fixtures.shelfKinds().getFirst();
        base = Fixtures.copy(kind.resolve("exp1.data"), folder.resolve("exp1.data")).toString();
    }

    @Test
    void aSessionThatCannotBeReadIsALineOfTheDump() throws Exception {
        ShutFile.make(Path.of(base, "shut"));

        Ran ran = Ran.with("dump", base);

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals(1, ran.jsonLines().stream()
                .filter(line -> line.has("error") && line.at("/path/0").asString().equals("shut")).count());
    }

    @Test
    void aSessionThatCannotBeReadIsListedWithItsProblem() throws Exception {
        ShutFile.make(Path.of(base, "shut"));

        Ran ran = Ran.with("ls", base, "--json");

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("shut", ran.json().get(ran.json().size() - 1).get("name").asString());
    }

    @Test
    void anAnswerThatLacksASessionSaysSo() throws Exception {
        ShutFile.make(Path.of(base, "shut"));

        Ran ran = Ran.with("sessions", base, "itemcount");

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertTrue(ran.words().contains("shut"), ran::words);
    }

    @Test
    void anExportThatLacksASessionSaysSo() throws Exception {
        ShutFile.make(Path.of(base, "shut"));
        Path target = folder.resolve("results.csv");

        Ran ran = Ran.with("export", base + "::*/results", "--merge", "merged", "--to", target.toString());

        assertEquals(ExitCode.FOUND_NOTHING, ran.code(), ran::words);
        assertTrue(ran.words().contains("shut"), ran::words);
        assertTrue(Files.exists(target));
    }

    @Test
    void whatIsNoSessionIsNamedBesideTheAnswer() throws Exception {
        Files.writeString(Path.of(base, "notes.txt"), "buy milk");

        Ran ran = Ran.with("sessions", base, "itemcount");

        assertEquals(ExitCode.DONE, ran.code());
        assertEquals("poolscope: notes.txt is not a shelf.\n", ran.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody/results", "*/nothing", "alice.labpc07/nothing"})
    void theDumpOfNothingSaysThatNothingIsThere(String place) {
        Ran ran = Ran.with("dump", base + "::" + place);

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("NotFound", ran.json().at("/error/kind").asString());
    }
}
