package org.poolscope.storage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.poolscope.storage.Peers;

/** Sessions as Python writes them, and the time that Python takes to merge them. */
final class PythonShelves {
    private static final String OPEN = """
            import ctypes, dbm, pickle, os, sys, time
            kind, base = sys.argv[1:3]

            class Gdbm:
                class Datum(ctypes.Structure):
                    _fields_ = [('data', ctypes.c_void_p), ('size', ctypes.c_int)]
                def __init__(self, path, flag='r'):
                    self.lib = lib = ctypes.CDLL('libgdbm.so.6')
                    lib.gdbm_open.restype = ctypes.c_void_p
                    lib.gdbm_fetch.restype = lib.gdbm_store.argtypes = None
                    lib.gdbm_open.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_void_p]
                    lib.gdbm_store.argtypes = [ctypes.c_void_p, self.Datum, self.Datum, ctypes.c_int]
                    lib.gdbm_fetch.argtypes = [ctypes.c_void_p, self.Datum]
                    lib.gdbm_fetch.restype = self.Datum
                    lib.gdbm_close.argtypes = [ctypes.c_void_p]
                    self.file = lib.gdbm_open(path.encode(), 0, 0 if flag == 'r' else 3, 0o644, None)
                def datum(self, data):
                    self.keep = ctypes.create_string_buffer(data, len(data))
                    return self.Datum(ctypes.cast(self.keep, ctypes.c_void_p), len(data)), self.keep
                def __setitem__(self, key, value):
                    (k, a), (v, b) = self.datum(key), self.datum(value)
                    self.lib.gdbm_store(self.file, k, v, 1)
                def __getitem__(self, key):
                    k, a = self.datum(key)
                    found = self.lib.gdbm_fetch(self.file, k)
                    return ctypes.string_at(found.data, found.size)
                def close(self):
                    self.lib.gdbm_close(self.file)

            class Sqlite:
                def __init__(self, path, flag='r'):
                    import sqlite3
                    self.file = sqlite3.connect(path, isolation_level=None)
                    if flag != 'r':
                        self.file.execute('CREATE TABLE Dict (key BLOB UNIQUE NOT NULL, value BLOB NOT NULL)')
                    self.file.execute('PRAGMA journal_mode = wal')
                def __setitem__(self, key, value):
                    self.file.execute('REPLACE INTO Dict VALUES (CAST(? AS BLOB), CAST(? AS BLOB))', (key, value))
                def __getitem__(self, key):
                    return self.file.execute('SELECT value FROM Dict WHERE key = CAST(? AS BLOB)', (key,)).fetchone()[0]
                def close(self):
                    self.file.close()

            def ndbm(path, flag='r'):
                import dbm.ndbm
                return dbm.ndbm.open(path, flag)

            opener = {'gdbm': Gdbm, 'sqlite3': Sqlite, 'dbhash': ndbm}[kind]
            """;
    private static final String WRITE = OPEN + """
            for i in range(int(sys.argv[3])):
                shelf = opener(os.path.join(base, 'alice.%08x' % i), 'c')
                shelf[b'results'] = pickle.dumps([i + j / 7 for j in range(1000)], 2)
                for j in range(20):
                    shelf[b'task.%d' % j] = pickle.dumps((i, j, i * j / 3), 2)
                shelf.close()
            """;
    private static final String MERGE = OPEN + """
            def merge():
                found = {}
                for name in os.listdir(base):
                    if not name.endswith(('-wal', '-shm')):
                        shelf = opener(os.path.join(base, name.removesuffix('.db')))
                        found[name] = pickle.loads(shelf[b'results'])
                        shelf.close()
                merged = []
                for values in found.values():
                    merged.extend(values)
                return merged
            times = []
            for i in range(9):
                start = time.perf_counter()
                merge()
                times.append(time.perf_counter() - start)
            print('%.1f ms' % (1000 * sorted(times)[4]))
            """;

    private PythonShelves() {}

    /** What a Python must have for this kind. */
    static String needs(String kind) {
        return switch (kind) {
            case "dbhash" -> "python3 with dbm.ndbm on Berkeley DB";
            case "gdbm" -> "libgdbm.so.6";
            default -> "python3";
        };
    }

    /** Writes sessions with the first Python that can; empty if none can. */
    static Optional<Path> write(String kind, Path base, int sessions) throws IOException, InterruptedException {
        for (Path python : pythons()) {
            try {
                Peers.run(python, WRITE, kind, base.toString(), String.valueOf(sessions));
                return Optional.of(python);
            } catch (AssertionError _) {
                clear(base);
            }
        }
        return Optional.empty();
    }

    /** The median time of Python's loop, as text. */
    static String timeMerge(Path python, String kind, Path base) throws IOException, InterruptedException {
        return Peers.run(python, MERGE, kind, base.toString()).strip();
    }

    private static Iterable<Path> pythons() throws IOException, InterruptedException {
        Path named = Peers.python();
        return Stream.of(named, Path.of("/usr/bin/python3")).filter(Files::isExecutable).distinct().toList();
    }

    private static void clear(Path base) throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
