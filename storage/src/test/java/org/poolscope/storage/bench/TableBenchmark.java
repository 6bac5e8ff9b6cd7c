package org.poolscope.storage.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.storage.Peers;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.table.ArrayOfTable;
import org.poolscope.storage.table.LoadReport;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;
import org.poolscope.storage.table.TableLoad;

/** The seed's task on 200 MB of text, beside numpy and h5py in the same run. */
class TableBenchmark {
    private static final DType SEED = TypeString.parseSpec("chr S10, pos <i4, pct <f4, c <i4, t <i4");
    private static final int ROWS = 7_440_000;
    private static final int WARM_UPS = 200;
    /** Less than an array takes, in kB. */
    private static final long RELEASED = 150_000;
    /** Of a block, so that neither of two threads waits long for the other. */
    private static final int PARTS = 32;
    private static final String PEERS = """
            import sys, time, numpy as np, h5py
            dtype = [('chr', 'S10'), ('pos', '<i4'), ('pct', '<f4'), ('c', '<i4'), ('t', '<i4')]
            def fastest(times, work):
                taken = []
                for _ in range(times):
                    begin = time.perf_counter(); result = work(); taken.append(time.perf_counter() - begin)
                return min(taken), result
            def save(**form):
                with h5py.File(sys.argv[2], "w") as f: f.create_dataset("x", data=data, **form)
            loadtxt, data = fastest(2, lambda: np.loadtxt(sys.argv[1], dtype=dtype))
            contiguous, _ = fastest(3, save)
            gzip, _ = fastest(3, lambda: save(compression="gzip", compression_opts=4, shuffle=True))
            print(loadtxt, contiguous, gzip, f"numpy {np.__version__}, h5py {h5py.__version__}", sep="|")
            try:
                import pandas
                taken, _ = fastest(2, lambda: pandas.read_csv(sys.argv[1], sep="\\t", header=None,
                                                              dtype={1: "i4", 2: "f4", 3: "i4", 4: "i4"}))
                print("pandas", pandas.__version__, taken, sep="|")
            except ImportError: pass
            try:
                import duckdb
                taken, _ = fastest(2, lambda: duckdb.sql(f"create or replace table t as select * from read_csv('{sys.argv[1]}', header=false)"))
                print("duckdb", duckdb.__version__, taken, sep="|")
            except ImportError: pass
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void textIsLoadedAtTheSpeedOfTheProcessors() throws Exception {
        Targets targets = new Targets();
        Path text = folder.resolve("rows.txt");
        write(text);
        double megabytes = Files.size(text) / 1e6;
        double packing;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            targets.row("parse, 1 worker", megabytes / 500 * 1000, fastest(() -> parse(text, 1, threads)), "ms");
            targets.row("parse, 2 workers", megabytes / 950 * 1000, fastest(() -> parse(text, 2, threads)), "ms");
            targets.row("memory taken by it beyond the array", 64,
                    taken(() -> parse(text, 2, threads)) - ROWS * 26 / 1e6,
                    "MB");
            ArrayOfTable array = parse(text, 2, threads);
            targets.note("193 MB to a contiguous dataset", Math.round(fastest(() -> save(array,
                    new Layout.Contiguous(ROWS), threads))) + " ms");
            packing = fastest(() -> save(array, new Layout.Chunked(4), threads));
            targets.note("193 MB to chunks, gzip 4 + shuffle, 2 workers", Math.round(packing) + " ms");
            targets.note("  size of that file", Files.size(folder.resolve("out.h5")) / 1_000_000 + " MB");
        }
        try {
            List<String> peers = Peers.run(Peers.python("numpy", "h5py"), PEERS, text.toString(),
                    folder.resolve("peer.h5").toString()).lines().toList();
            String[] times = peers.getFirst().split("\\|", -1);
            targets.note(times[3] + ": loadtxt, contiguous, gzip 4 + shuffle", String.format(Locale.ROOT,
                    "%.0f, %.0f, %.0f ms", 1000 * Double.parseDouble(times[0]), 1000 * Double.parseDouble(times[1]),
                    1000 * Double.parseDouble(times[2])));
            targets.atLeast("gzip 4 + shuffle, as fast as h5py", 1.7, 1000 * Double.parseDouble(times[2]) / packing,
                    "x");
            targets.note("  size of its file", Files.size(folder.resolve("peer.h5")) / 1_000_000 + " MB");
            peers.stream().skip(1).map(line -> line.split("\\|", -1)).forEach(each -> targets.note(
                    each[0] + " " + each[1] + ", reading alone",
                    Math.round(1000 * Double.parseDouble(each[2])) + " ms"));
        } catch (TestAbortedException e) {
            targets.note("beside us", String.valueOf(e.getMessage()));
        }
        targets.print();
    }

    /** Megabytes of memory of no file that a work takes at its most, looked at every few milliseconds. */
    private static double taken(Work work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        long before = anonymous();
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(anonymous(), Math::max);
                LockSupport.parkNanos(2_000_000);
            }
        });
        work.run();
        over.set(true);
        watch.join();
        return (most.get() - before) / 1e3;
    }

    /** Kilobytes of memory of this process that belong to no file. */
    private static long anonymous() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }

    @Test
    void sharedMemoryIsAttachedAtOnce() throws Exception {
        Targets targets = new Targets();
        SharedMemory memory = SharedMemory.OF_THIS_MACHINE;
        try (SharedArray large = SharedArray.create(memory, "", DType.FLOAT64, 1L << 29)) {
            targets.time("attach a block of 4 GiB", 5,
                    () -> SharedArray.attach(memory, large.descriptor(), false).close());
        }
        try (SharedArray made = SharedArray.create(memory, "", DType.FLOAT64, 1L << 27)) {
            double bytes = made.array().byteSize();
            double[] sums = new double[1];
            // Touched once by its maker, as a block that another process has filled.
            made.block().memory().fill((byte) 0);
            for (int i = 0; i < WARM_UPS; i++) {
                sums[0] += sum(made.block().memory().asSlice(0, 1 << 20));
            }
            try (SharedArray seen = SharedArray.attach(memory, made.descriptor(), false)) {
                double fresh = fastest(1, () -> sums[0] += IntStream.range(0, PARTS).parallel()
                        .mapToDouble(i -> sum(part(seen.block().memory(), i))).sum());
                targets.row("sum of its doubles by two threads, seen for the first time", bytes / 10e9 * 1000, fresh,
                        "ms");
                double again = fastest(5, () -> sums[0] += sum(seen.block().memory()));
                targets.row("sum of its doubles, again", bytes / 20e9 * 1000, again, "ms");
            }
        }
        targets.print();
    }

    private static MemorySegment part(MemorySegment whole, int number) {
        return whole.asSlice(number * (whole.byteSize() / PARTS), whole.byteSize() / PARTS);
    }

    /** In four parts, since each addition waits for the one before. */
    private static double sum(MemorySegment doubles) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (long at = 0; at < doubles.byteSize(); at += 4 * Double.BYTES) {
            first += doubles.get(ValueLayout.JAVA_DOUBLE, at);
            second += doubles.get(ValueLayout.JAVA_DOUBLE, at + 8);
            third += doubles.get(ValueLayout.JAVA_DOUBLE, at + 16);
            fourth += doubles.get(ValueLayout.JAVA_DOUBLE, at + 24);
        }
        return first + second + third + fourth;
    }

    private static ArrayOfTable parse(Path text, int workers, ExecutorService threads) throws Exception {
        ArrayOfTable array = new ArrayOfTable(1L << 32);
        LoadReport report = new TableLoad(SEED, TableFormat.LOADTXT, OnError.STOP, workers, threads).load(text, array,
                Cancel.NEVER, Progress.IGNORED);
        if (report.rows() != ROWS) {
            throw new IllegalStateException(report.rows() + " rows");
        }
        return array;
    }

    private Path save(ArrayOfTable array, Layout layout, ExecutorService threads) throws Exception {
        Path file = folder.resolve("out.h5");
        Files.deleteIfExists(file);
        try (Hdf5Writer writer = Hdf5Writer.create(file, 0)) {
            try (RowDataset rows = writer.dataset("/rows", SEED, layout)) {
                List<Future<?>> running = new ArrayList<>();
                long step = 1 << 17;
                for (long at = 0; at < ROWS; at += step) {
                    long count = Math.min(step, ROWS - at);
                    RowDataset.Writing writing = rows.reserve(array.bytes().asSlice(at * 26, count * 26), count);
                    running.add(threads.submit(() -> {
                        writing.run();
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            writer.commit();
        }
        return file;
    }

    private interface Work {
        Object run() throws Exception;
    }

    /**
     * Gives back the arrays of the round before, as numpy does at once. Otherwise each round takes memory that the machine
     * below has perhaps never handed out, which costs more than parsing, or it is given back while a round runs.
     */
    private static void release() {
        long before = anonymous();
        System.gc();
        for (int i = 0; i < WARM_UPS && before > RELEASED && anonymous() > before - RELEASED; i++) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static double fastest(Work work) throws Exception {
        return fastest(5, work);
    }

    private static double fastest(int times, Work work) throws Exception {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            release();
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e6);
        }
        return fastest;
    }

    private static void write(Path text) throws Exception {
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(text)) {
            for (int i = 0; i < ROWS; i++) {
                int total = 1 + random.nextInt(99);
                int part = random.nextInt(total + 1);
                rows.append("chr").append(i % 22 + 1).append('\t').append(10_000 + i / 5).append('\t')
                        .append(String.format(Locale.ROOT, "%.6f", part / (double) total)).append('\t').append(part)
                        .append('\t').append(total).append('\n');
                if (rows.length() > 1 << 20) {
                    out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
                    rows.setLength(0);
                }
            }
            out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
