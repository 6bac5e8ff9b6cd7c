package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapCommandTest {
    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void name() {
        file = folder.resolve("visits.heap").toString();
    }

    @Test
    void theVisitorsAreCounted() {
        assertEquals("1\n", out("heap", file, "incr", "x"));
        assertEquals("2\n", out("heap", file, "incr", "x"));
        assertEquals("44\n", out("heap", file, "incr", "x", "42"));
        assertEquals("{\"t\":\"int\",\"v\":\"44\"}\n", out("heap", file, "get", "x", "--json"));
        assertEquals("", out("heap", file, "verify"));
    }

    @Test
    void whatIsSetIsListedShownDumpedAndDeleted() {
        out("heap", file, "set", "Joe", "{\"name\": \"Joe\", \"age\": 27}");
        out("heap", file, "set", "Joe/age", "28");
        out("heap", file, "append", "queue", "\"first\"");
        assertEquals("{\"t\":\"int\",\"v\":\"28\"}\n", out("show", file + "::root/Joe/age", "--json"));
        assertEquals("root/Joe\nroot/queue\n", out("ls", file + "::root", "--json").lines()
                .flatMap(line -> java.util.regex.Pattern.compile("\"path\":\"([^\"]*)\"").matcher(line).results())
                .map(found -> found.group(1) + "\n").reduce("", String::concat));
        assertEquals(3, out("dump", file).lines().count());
        out("heap", file, "delete", "Joe/name");
        assertEquals(ExitCode.SOURCE, Ran.with("heap", file, "get", "Joe/name").code());
        assertEquals(ExitCode.SOURCE, Ran.with("heap", file, "delete", "Joe/name").code());
    }

    @Test
    void aPlaceIsFollowedUntilNothingComes() {
        out("heap", file, "set", "Joe", "{\"age\": 27}");
        assertEquals("27\n", out("follow", file + "::root/Joe/age", "--timeout", "0.3"));
        assertEquals("""
                {"path":"root/Joe/age","index":0,"length":1,"expired":0,"data":[{"t":"int","v":"27"}]}
                {"end":"TimedOut"}
                """, out("follow", file + "::root/Joe/age", "--timeout", "0.3", "--json"));
    }

    @Test
    void aDamagedStoreIsToldAndSalvaged() throws IOException {
        out("heap", file, "set", "a", "[1, 2, 3]");
        byte[] bytes = Files.readAllBytes(Path.of(file));
        bytes[4 * 4096 + 100] ^= 1;
        Files.write(Path.of(file), bytes);
        Ran told = Ran.with("heap", file, "verify");
        assertEquals(ExitCode.FOUND_NOTHING, told.code());
        assertTrue(told.out().contains("Page 4 is damaged"), told.out());
        String saved = folder.resolve("saved.heap").toString();
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("heap", file, "salvage", saved).code());
        assertEquals("", out("heap", saved, "verify"));
    }

    @Test
    void aStoreIsCompactedAndItsRoomTold() {
        out("heap", file, "set", "a", "[1, 2, 3]");
        out("heap", file, "compact");
        assertTrue(out("heap", file, "stats").contains("objects: 2"));
    }

    @Test
    void everyOperationAnswersInJson() {
        assertEquals("{\"set\":\"root/x\"}\n", out("heap", file, "set", "x", "41", "--json"));
        assertEquals("{\"t\":\"int\",\"v\":\"42\"}\n", out("heap", file, "incr", "x", "--json"));
        assertEquals("{\"length\":1}\n", out("heap", file, "append", "queue", "\"first\"", "--json"));
        assertEquals("{\"t\":\"int\",\"v\":\"42\"}\n", out("heap", file, "get", "x", "--json"));
        assertEquals("{\"deleted\":\"root/queue\"}\n", out("heap", file, "delete", "queue", "--json"));
        assertEquals("{\"faults\":[]}\n", out("heap", file, "verify", "--json"));
        assertTrue(out("heap", file, "compact", "--json").startsWith("{\"bytes_before\":"));
        assertTrue(out("heap", file, "stats", "--json").startsWith("{\"bytes\":"));
        assertEquals("{\"lost\":[]}\n", out("heap", file, "salvage", folder.resolve("b.heap").toString(), "--json"));
    }

    @Test
    void whatListsOtherSourcesListsStores() {
        out("heap", file, "set", "numbers", "[1, 2.5, 3]");
        assertEquals(List.of("root", "root/numbers", "root/numbers/0", "root/numbers/1", "root/numbers/2"),
                out("ls", file, "--recursive", "--json").lines().flatMap(line -> Pattern
                        .compile("\"path\":\"([^\"]*)\"").matcher(line).results()).map(found -> found.group(1))
                        .toList());
        assertTrue(out("ls", file, "--recursive").contains("numbers/1"), () -> out("ls", file, "--recursive"));
        assertTrue(out("show", file + "::root/numbers").contains("2.5"));
        assertTrue(out("dump", file).contains("\"path\":[\"root\",\"numbers\",\"0\"]"), () -> out("dump", file));
    }

    @Test
    void aListOfNumbersIsExported() throws IOException {
        out("heap", file, "set", "numbers", "[1, 2.5, 3]");
        Path csv = folder.resolve("numbers.csv");
        out("export", file + "::root/numbers", "--to", csv.toString());
        assertTrue(Files.readString(csv).contains("2.5"), csv::toString);
    }

    @Test
    void anIntegerGrowsPastSixtyFourBitsAndNothingElseIsCounted() {
        out("heap", file, "set", "x", "9223372036854775807");
        assertEquals("9223372036854775808\n", out("heap", file, "incr", "x"));
        out("heap", file, "set", "name", "\"Joe\"");
        Ran refused = Ran.with("heap", file, "incr", "name");
        assertEquals(ExitCode.SOURCE, refused.code());
        assertTrue(refused.words().contains("What is there is no integer."), refused::words);
        assertEquals(ExitCode.USAGE, Ran.with("heap", file, "incr", "x", "1.5").code());
        assertEquals("-1\n", out("heap", file, "incr", "down", "--", "-1"));
    }

    @Test
    void whatIsNotThereOrNoStoreIsToldInOneLine() throws IOException {
        out("heap", file, "set", "x", "1");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no store ".repeat(2000));
        for (Ran ran : List.of(Ran.with("heap", file, "get", "y"), Ran.with("heap", file, "delete", "x/y"),
                Ran.with("heap", file, "append", "x", "1"), Ran.with("heap", text.toString(), "stats"),
                Ran.with("heap", text.toString(), "incr", "x"), Ran.with("heap", text.toString(), "verify"),
                Ran.with("heap", file, "salvage", file))) {
            assertEquals(ExitCode.SOURCE, ran.code(), ran::words);
            assertEquals(1, ran.words().lines().count(), ran::words);
            assertFalse(ran.words().contains("Exception"), ran::words);
        }
        assertEquals("1\n", out("heap", file, "get", "x"));
    }

    @Test
    void whatMakesNoSenseIsWrongUsageAndMakesNoFile() {
        assertEquals(ExitCode.USAGE, Ran.with("heap", file, "count", "x").code());
        assertEquals(ExitCode.USAGE, Ran.with("heap", file, "incr").code());
        assertEquals(ExitCode.USAGE, Ran.with("heap", file, "set", "x", "{").code());
        assertEquals(ExitCode.SOURCE, Ran.with("heap", file, "get", "x").code());
        assertFalse(Files.exists(Path.of(file)));
    }

    private static String out(String... args) {
        Ran ran = Ran.with(args);
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        return ran.out();
    }
}
