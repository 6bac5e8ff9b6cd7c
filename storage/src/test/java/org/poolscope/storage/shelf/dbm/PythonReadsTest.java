package org.poolscope.storage.shelf.dbm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;

/** What Poolscope writes, Python reads. */
class PythonReadsTest {
    private static final String SQLITE = """
            import pickle, sqlite3, sys
            d = sqlite3.connect(sys.argv[1])
            print(sorted((k.decode(), pickle.loads(v)) for k, v in d.execute('select key, value from Dict')))
            print(d.execute('pragma journal_mode').fetchone()[0], d.execute('select sql from sqlite_master').fetchone()[0])
            """;
    private static final String DUMB = """
            import dbm.dumb, pickle, sys
            d = dbm.dumb.open(sys.argv[1], 'r')
            print(pickle.loads(d['answer']), pickle.loads(d['caf\\u00e9']), pickle.loads(d["it's"]), 'results' in d, len(d))
            """;
    private static final String SCHEMA = """
            wal CREATE TABLE Dict (
                key BLOB UNIQUE NOT NULL,
                value BLOB NOT NULL
              )""";

    @TempDir
    Path folder;

    @Test
    void aNewShelf() throws Exception {
        Path file = folder.resolve("alice.labpc07");
        try (DbmWriter writer = SessionFiles.create(file)) {
            writer.store(bytes("answer"), bytes("I41\n."));
            writer.store(bytes("answer"), bytes("I42\n."));
            writer.store(bytes("caf\u00e9"), bytes("I1\n."));
        }
        assertEquals("[('answer', 42), ('caf\u00e9', 1)]\n" + SCHEMA, python(SQLITE, file));
    }

    @Test
    void aDumbShelfStoredInto() throws Exception {
        Path base = Fixtures.copy(Fixtures.folder("shelves/py3-dumb/exp1.data"), folder.resolve("copy"));
        SessionFiles session = SessionFolder.containing(base.resolve("alice.labpc07")).orElseThrow();
        try (DbmWriter writer = session.write()) {
            writer.store(bytes("answer"), bytes("I42\n."));
            writer.store(bytes("caf\u00e9"), bytes("I1\n."));
            writer.store(bytes("it's"), bytes("I2\n."));
            writer.delete(bytes("results"));
        }
        assertEquals("42 1 2 False 21", python(DUMB, base.resolve("alice.labpc07")));
    }

    private static String python(String program, Path file) throws IOException, InterruptedException {
        Path python = Peers.python("sqlite3", "dbm.dumb");
        return Peers.run(python, "import sys; sys.stdout.reconfigure(encoding='utf-8')\n" + program, file.toString())
                .strip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
