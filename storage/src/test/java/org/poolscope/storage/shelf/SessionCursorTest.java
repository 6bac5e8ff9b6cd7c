package org.poolscope.storage.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Container.Mapping;
import org.poolscope.model.value.Joining;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

class SessionCursorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DUMB = """
            import dbm.dumb, pickle, sys
            with dbm.dumb.open(sys.argv[1], 'c') as shelf:
                shelf['results'] = pickle.dumps([1.5, 2.5], 2)""";
    private static final String SQLITE = """
            import pickle, sqlite3, sys
            shelf = sqlite3.connect(sys.argv[1], isolation_level=None)
            shelf.execute('PRAGMA journal_mode = wal')
            shelf.execute('CREATE TABLE Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)')
            shelf.execute('REPLACE INTO Dict VALUES (CAST(? AS BLOB), CAST(? AS BLOB))',
                          (b'results', pickle.dumps([1.5, 2.5], 2)))
            shelf.close()""";

    @TempDir
    Path temporary;
    private Path base = Path.of("");

    @BeforeEach
    void copyFixture() throws Exception {
        base = Fixtures.copy(Fixtures.shelfKinds().getFirst().resolve("exp1.data"), temporary.resolve("exp1.data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DUMB, SQLITE})
    void aSessionWrittenByPythonAppears(String script) throws Exception {
        Path python = Peers.python("sqlite3", "dbm.dumb");
        try (Source source = open(); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            Peers.run(python, script, base.resolve("bob.lab2").toString());

            assertTrue(await(cursor, "bob.lab2 appeared"));
            Value read = source.read(DataPath.of("bob.lab2", "results"), List.of(), Cancel.NEVER, Progress.IGNORED);
            assertEquals(List.of(new Value.Real(1.5), new Value.Real(2.5)), Joining.items(read).orElseThrow());
        }
    }

    @Test
    void aChangedFileChangesItsSession() throws Exception {
        Path first = Fixtures.members(base).getFirst();
        first.toFile().setWritable(true);
        try (Source source = open(); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            Files.write(first, new byte[]{0}, StandardOpenOption.APPEND);

            assertTrue(await(cursor, first.getFileName() + " changed"));
        }
    }

    @Test
    void aDeletedFileEndsItsSession() throws Exception {
        Path first = Fixtures.members(base).getFirst();
        try (Source source = open(); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            Files.delete(first);

            assertTrue(await(cursor, first.getFileName() + " went"));
        }
    }

    @Test
    void nothingNewIsNothing() throws Exception {
        try (Source source = open(); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            assertEquals(Optional.empty(), cursor.read(Duration.ofMillis(10), Cancel.NEVER));
        }
    }

    @Test
    void closingTheSourceEndsTheReading() throws Exception {
        Source source = open();
        try (Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            source.close();

            assertThrows(SourceException.Cancelled.class, () -> cursor.read(PATIENCE, Cancel.NEVER));
        }
    }

    @Test
    void aFolderThatGoesIsAFailure() throws Exception {
        try (Source source = open(); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            for (Path file : Fixtures.members(base)) {
                Files.delete(file);
            }
            Files.delete(base);

            assertThrows(SourceException.NotFound.class, () -> await(cursor, "never"));
        }
    }

    private Source open() throws SourceException {
        return new SessionSourceProvider().open(Location.parse(base.toString()), OpenOptions.READ_ONLY);
    }

    private static boolean await(Cursor cursor, String change) throws SourceException {
        List<String> seen = new ArrayList<>();
        for (Optional<View> view = cursor.read(PATIENCE, Cancel.NEVER); view
                .isPresent(); view = cursor.read(PATIENCE, Cancel.NEVER)) {
            view.get().values().forEach(value -> seen.add(text(value)));
            if (seen.contains(change)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Value value) {
        Mapping change = (Mapping) value;
        return ((Value.Text) change.get("session").orElseThrow()).value() + " "
                + ((Value.Text) change.get("change").orElseThrow()).value();
    }
}
