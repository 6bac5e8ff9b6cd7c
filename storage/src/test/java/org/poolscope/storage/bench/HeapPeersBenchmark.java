package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdbjava.CursorIterable;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.Txn;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.heap.Held;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentMap;
import org.poolscope.storage.heap.StoreOptions;

/** The object store beside LMDB and MVStore in one run: a million entries of a hundred bytes. */
class HeapPeersBenchmark {
    private static final int ENTRIES = 1_000_000;
    private static final int BATCH = 1000;
    private static final int SIZE = 100;
    private static final int ROUNDS = 2;

    private static final String SHELVE = """
            import dbm, shelve, sys, time
            n = 100000
            keys = [str(i * 7919 % n) for i in range(n)]
            value = bytes(100)
            with shelve.open(sys.argv[1]) as shelf:
                start = time.perf_counter_ns()
                for key in keys: shelf[key] = value
                shelf.sync()
                put = time.perf_counter_ns() - start
                start = time.perf_counter_ns()
                for key in reversed(keys): shelf[key]
                get = time.perf_counter_ns() - start
                start = time.perf_counter_ns()
                for item in shelf.items(): pass
                scan = time.perf_counter_ns() - start
            print(put // n, get // n, scan // n, dbm.whichdb(sys.argv[1]) or "dbm")""";

    @TempDir
    Path folder;

    private final byte[] value = new byte[SIZE];
    private final int[] keys = keys();

    /** Nanoseconds an entry, and bytes of the file. */
    private record Times(double put, double get, double scan, long bytes) {
        Times best(Times other) {
            return new Times(Math.min(put, other.put), Math.min(get, other.get), Math.min(scan, other.scan), bytes);
        }
    }

    private interface Turn {
        Times run(Path place) throws Exception;
    }

    @Test
    void aMillionEntries() throws Exception {
        Times lmdb = best(this::lmdb);
        Times ours = best(this::ours);
        Times mv = best(this::mvStore);
        Targets targets = new Targets();
        targets.row("put a million in batches of 1,000, beside LMDB", 2, ours.put / lmdb.put, "x");
        targets.row("get a million at random, beside LMDB", 1.5, ours.get / lmdb.get, "x");
        targets.row("go through a million, beside LMDB", 1.5, ours.scan / lmdb.scan, "x");
        targets.row("put, beside MVStore", 1, ours.put / mv.put, "x");
        targets.row("get, beside MVStore", 1, ours.get / mv.get, "x");
        targets.row("room beyond keys and values", 25, (ours.bytes / (ENTRIES * (SIZE + 8.0)) - 1) * 100, "%");
        tell(targets, "ours", ours);
        tell(targets, "LMDB", lmdb);
        tell(targets, "MVStore", mv);
        targets.print();
    }

    @Test
    void aShelveOfPythonBeside() throws Exception {
        String[] told = Peers.run(Peers.python(), SHELVE, folder.resolve("a.shelve").toString()).strip().split(" ", 4);
        Targets targets = new Targets();
        targets.note("  Python's shelve, 100,000 entries: put, get, scan",
                String.format(Locale.ROOT, "%s, %s, %s ns (%s)", (Object[]) told));
        targets.print();
    }

    private Times best(Turn turn) throws Exception {
        Times best = turn.run(Files.createTempDirectory(folder, "turn"));
        for (int i = 1; i < ROUNDS; i++) {
            best = best.best(turn.run(Files.createTempDirectory(folder, "turn")));
        }
        return best;
    }

    private Times ours(Path place) throws SourceException, IOException {
        Path file = place.resolve("a.heap");
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            PersistentMap root = store.root();
            double put = timed(() -> {
                for (int i = 0; i < ENTRIES; i += BATCH) {
                    try (Held _ = store.lockExclusive()) {
                        for (int j = i; j < i + BATCH; j++) {
                            root.set((long) keys[j], value);
                        }
                    }
                }
                return ENTRIES;
            });
            double get = timed(() -> {
                long bytes = 0;
                for (int i = ENTRIES - 1; i >= 0; i--) {
                    bytes += ((byte[]) Objects.requireNonNull(root.get((long) other(i)))).length;
                }
                return bytes;
            });
            double scan = timed(() -> {
                long bytes = 0;
                for (Map.Entry<?, ?> entry : root.entrySet()) {
                    bytes += ((byte[]) Objects.requireNonNull(entry.getValue())).length;
                }
                return bytes;
            });
            return new Times(put, get, scan, Files.size(file));
        }
    }

    private Times lmdb(Path place) {
        try (Env<ByteBuffer> env = Env.create().setMapSize(1L << 30).open(place.toFile(), EnvFlags.MDB_NOSYNC,
                EnvFlags.MDB_WRITEMAP)) {
            Dbi<ByteBuffer> dbi = env.openDbi("a".getBytes(StandardCharsets.US_ASCII),
                    DbiFlags.MDB_CREATE, DbiFlags.MDB_INTEGERKEY);
            ByteBuffer key = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
            ByteBuffer content = ByteBuffer.allocateDirect(SIZE).put(value).flip();
            byte[] into = new byte[SIZE];
            double put = timed(() -> {
                for (int i = 0; i < ENTRIES; i += BATCH) {
                    try (Txn<ByteBuffer> txn = env.txnWrite()) {
                        for (int j = i; j < i + BATCH; j++) {
                            dbi.put(txn, key.clear().putInt(keys[j]).flip(), content);
                        }
                        txn.commit();
                    }
                }
                return ENTRIES;
            });
            double get = timed(() -> {
                long bytes = 0;
                try (Txn<ByteBuffer> txn = env.txnRead()) {
                    for (int i = ENTRIES - 1; i >= 0; i--) {
                        ByteBuffer found = Objects.requireNonNull(dbi.get(txn, key.clear().putInt(other(i)).flip()));
                        found.get(into);
                        bytes += into.length;
                    }
                }
                return bytes;
            });
            double scan = timed(() -> {
                long bytes = 0;
                try (Txn<ByteBuffer> txn = env.txnRead(); CursorIterable<ByteBuffer> all = dbi.iterate(txn)) {
                    for (CursorIterable.KeyVal<ByteBuffer> entry : all) {
                        entry.val().get(into);
                        bytes += into.length;
                    }
                }
                return bytes;
            });
            return new Times(put, get, scan, place.resolve("data.mdb").toFile().length());
        }
    }

    private Times mvStore(Path place) {
        Path file = place.resolve("a.mv");
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open()) {
            MVMap<Integer, byte[]> map = store.openMap("a");
            double put = timed(() -> {
                for (int i = 0; i < ENTRIES; i += BATCH) {
                    for (int j = i; j < i + BATCH; j++) {
                        map.put(keys[j], value);
                    }
                    store.commit();
                }
                return ENTRIES;
            });
            double get = timed(() -> {
                long bytes = 0;
                for (int i = ENTRIES - 1; i >= 0; i--) {
                    bytes += Objects.requireNonNull(map.get(other(i))).length;
                }
                return bytes;
            });
            double scan = timed(() -> {
                long bytes = 0;
                for (Map.Entry<Integer, byte[]> entry : map.entrySet()) {
                    bytes += entry.getValue().length;
                }
                return bytes;
            });
            return new Times(put, get, scan, file.toFile().length());
        }
    }

    private interface Counting {
        long run();
    }

    /** Nanoseconds an entry. */
    private static double timed(Counting work) {
        long start = System.nanoTime();
        long done = work.run();
        assertEquals(0, done % ENTRIES);
        return (System.nanoTime() - start) / (double) ENTRIES;
    }

    /** Each key once, in another order than they were put. */
    private int other(int i) {
        return keys[(int) (i * 7_919L % ENTRIES)];
    }

    private static int[] keys() {
        int[] keys = new int[ENTRIES];
        Random random = new Random(1);
        for (int i = 0; i < ENTRIES; i++) {
            int j = random.nextInt(i + 1);
            keys[i] = keys[j];
            keys[j] = i;
        }
        return keys;
    }

    private static void tell(Targets targets, String who, Times times) {
        targets.note("  " + who + ": put, get, scan, file", String.format(Locale.ROOT, "%.0f, %.0f, %.0f ns, %d MB",
                times.put, times.get, times.scan, times.bytes / 1_000_000));
    }
}
