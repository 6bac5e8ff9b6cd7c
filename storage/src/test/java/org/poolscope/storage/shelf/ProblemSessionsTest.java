package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.ShutFile;
import org.poolscope.storage.shelf.dbm.DbmKind;

/** Files that cannot be read stand beside others that can. */
class ProblemSessionsTest {
    @TempDir
    Path temporary;
    private Path base = Path.of("");
    private Map<String, Value> sound = Map.of();

    @BeforeEach
    void copyFixture() throws Exception {
        base = Fixtures.copy(SessionSourceTest.baseOf(DbmKind.GDBM), temporary.resolve("exp1.data"));
        sound = DataManager.open(base).get("results").value();
    }

    @Test
    void whatIsNoShelfIsOneWarningEach() throws Exception {
        Files.createFile(base.resolve("empty"));
        Files.writeString(base.resolve("notes.txt"), "buy milk");
        Files.createDirectory(base.resolve("folder"));
        Files.writeString(base.resolve("short"), "abc");

        try (Source source = SessionSourceTest.opened(base)) {
            List<String> warnings = source.describe().warnings();
            assertEquals(4, warnings.size(), warnings::toString);
            for (String name : List.of("empty", "notes.txt", "folder", "short")) {
                assertEquals(1, warnings.stream().filter(warning -> warning.startsWith(name + " ")).count());
            }
        }
        assertOthersAnswer(0);
    }

    @Test
    void aShelfCutShortIsOneProblem() throws Exception {
        byte[] whole = Files.readAllBytes(first());
        Files.write(base.resolve("cut"), Arrays.copyOf(whole, 40));

        assertOthersAnswer(1);
        assertProblemShown("cut");
    }

    @Test
    void aGarbledShelfIsAProblemAndNoMore() throws Exception {
        byte[] bytes = Files.readAllBytes(first());
        new Random(7).nextBytes(bytes);
        System.arraycopy(Files.readAllBytes(first()), 0, bytes, 0, 4);
        Files.write(base.resolve("garbled"), bytes);

        assertOthersAnswer(1);
        assertProblemShown("garbled");
    }

    @Test
    void aFileThatCannotBeReadIsAProblemAndNotForgotten() throws Exception {
        ShutFile.make(base.resolve("shut"));

        assertOthersAnswer(1);
        assertProblemShown("shut");
        SourceException failure = assertThrows(SourceException.class, () -> DataManager.open(base).existing("shut"));
        assertFalse(failure instanceof SourceException.NotFound, failure::sentence);
        try (Items items = DataManager.open(base).items()) {
            assertEquals(List.of("shut"), items.problems().stream().map(SessionProblem::session).toList());
        }
        try (Source source = SessionSourceTest.opened(base)) {
            assertEquals(sound.size() + 1, source.describe().count().orElseThrow());
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsAWarning() throws Exception {
        Files.createSymbolicLink(base.resolve("loop"), Path.of("loop"));

        try (Source source = SessionSourceTest.opened(base)) {
            assertEquals(List.of("loop is not a file."), source.describe().warnings());
        }
        assertOthersAnswer(0);
    }

    @Test
    void aBrokenValueHidesNoOther() throws Exception {
        DataManager manager = DataManager.open(base);
        try (Session session = manager.session("bob")) {
            session.set("results", new Value.Text("fine"));
        }
        breakValue(base.resolve("bob"));

        Answer<Map<String, Value>> answer = manager.get("results");

        assertEquals(List.of("bob"), answer.problems().stream().map(SessionProblem::session).toList());
        assertEquals(sound.keySet(), answer.value().keySet());
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsAFailureAndNoCrash() throws Exception {
        Path large = base.resolve("large");
        Files.copy(first(), large);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(8 << 20);
        }
        try (Session session = DataManager.open(base).existing("large")) {
            assertFalse(session.keys().isEmpty());
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.setLength(4096);
            }

            assertThrows(SourceException.Corrupt.class, () -> session.get("results"));
        }
    }

    @Test
    void aReplacedFileShowsItsNewContent() throws Exception {
        Path file = first();
        try (Source source = SessionSourceTest.opened(base)) {
            DataPath session = DataPath.of(String.valueOf(file.getFileName()));
            int before = source.children(session, Page.ALL, Cancel.NEVER).entries().size();
            Path other = Fixtures.members(base).stream().filter(path -> size(path) != size(file)).findFirst()
                    .orElseThrow();
            Files.delete(file);
            Files.copy(other, file);

            int after = source.children(session, Page.ALL, Cancel.NEVER).entries().size();
            assertEquals(source.children(DataPath.of(String.valueOf(other.getFileName())), Page.ALL, Cancel.NEVER)
                    .entries().size(), after);
            assertTrue(before != after);
            assertThrows(SourceException.NotFound.class, () -> source.read(session.child("only9"), List.of(),
                    Cancel.NEVER, Progress.IGNORED));
        }
    }

    private void assertOthersAnswer(int problems) throws SourceException {
        Answer<Map<String, Value>> answer = DataManager.open(base).get("results");
        assertEquals(sound.keySet(), answer.value().keySet());
        assertEquals(problems, answer.problems().size(), answer.problems()::toString);
    }

    private void assertProblemShown(String name) throws SourceException {
        try (Source source = SessionSourceTest.opened(base)) {
            assertFalse(source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().stream()
                    .filter(entry -> entry.name().equals(name)).findFirst().orElseThrow().text("problem").isBlank());
        }
    }

    private Path first() throws IOException {
        return Fixtures.members(base).getFirst();
    }

    private static long size(Path path) {
        return path.toFile().length();
    }

    private static void breakValue(Path shelf) throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + shelf);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE Dict SET value = x'8002'");
        }
    }
}
