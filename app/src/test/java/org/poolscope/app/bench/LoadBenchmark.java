package org.poolscope.app.bench;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.poolscope.app.load.LoadPlan;
import org.poolscope.app.load.LoadProcess;
import org.poolscope.app.load.LoadToHdf5;
import org.poolscope.app.load.TargetForm;
import org.poolscope.app.task.WorkerPool;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.storage.Peers;
import org.poolscope.storage.bench.Targets;
import org.poolscope.storage.table.OnError;
import org.poolscope.storage.table.TableFormat;

/** Text files become one HDF5 file: beside numpy and h5py, and far larger than memory. */
class LoadBenchmark {
    private static final String SEED = "chr S10, pos <i4, pct <f4, c <i4, t <i4";
    private static final int ROWS = 3_720_000;
    private static final long GB = 1_000_000_000L;
    private static final String PEER = """
            import sys, time, numpy as np, h5py
            from multiprocessing import Process, Queue, resource_tracker
            from multiprocessing.shared_memory import SharedMemory
            dtype = [('chr', 'S10'), ('pos', '<i4'), ('pct', '<f4'), ('c', '<i4'), ('t', '<i4')]
            def worker(out, done, path):
                data = np.loadtxt(path, dtype=dtype)
                shm = SharedMemory(create=True, size=data.nbytes)
                np.ndarray(data.shape, dtype=dtype, buffer=shm.buf)[:] = data
                out.put((shm.name, data.shape)); done.get(); shm.close(); shm.unlink()
            def load():
                out, done = Queue(), Queue()
                workers = [Process(target=worker, args=(out, done, path)) for path in sys.argv[2:]]
                for each in workers: each.start()
                with h5py.File(sys.argv[1], "w") as file:
                    for i, _ in enumerate(workers):
                        name, shape = out.get()
                        shm = SharedMemory(name=name)
                        array = np.ndarray(shape, dtype=dtype, buffer=shm.buf)
                        file[f"d{i}"] = array
                        del array; shm.close(); done.put("done")
                for each in workers: each.join()
            resource_tracker.ensure_running()
            taken = []
            for _ in range(3):
                begin = time.perf_counter(); load(); taken.append(time.perf_counter() - begin)
            print(min(taken), f"numpy {np.__version__}, h5py {h5py.__version__}", sep="|")
            """;

    @TempDir
    Path folder;

    @Test
    void textBecomesAContiguousDatasetSoonerThanByNumpyAndH5py() throws Exception {
        Targets targets = new Targets();
        List<Path> files = List.of(write("a.txt", ROWS, 7), write("b.txt", ROWS, 8));
        double ours = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            load(files);
            ours = Math.min(ours, (System.nanoTime() - begin) / 1e9);
        }
        try {
            String[] peer = Peers.run(Peers.python("numpy", "h5py"), PEER, folder.resolve("peer.h5").toString(),
                    files.get(0).toString(), files.get(1).toString()).strip().split("\\|", -1);
            double theirs = Double.parseDouble(peer[0]);
            targets.note("two files, 200 MB of text, to HDF5: " + peer[1] + ", two processes",
                    String.format(Locale.ROOT, "%.2f s", theirs));
            targets.row("  by us, two threads", 0.6 * theirs, ours, "s");
        } catch (TestAbortedException e) {
            targets.note("two files to HDF5 by us; " + e.getMessage(), String.format(Locale.ROOT, "%.2f s", ours));
        }
        targets.print();
    }

    @Test
    void textFarLargerThanMemoryIsLoadedAtASteadySpeed() throws Exception {
        long bytes = Integer.getInteger("poolscope.bench.gb", 2) * GB;
        Path part = write("part.txt", ROWS, 9);
        Path text = folder.resolve("large.txt");
        byte[] rows = Files.readAllBytes(part);
        try (OutputStream out = Files.newOutputStream(text)) {
            for (long done = 0; done < bytes; done += rows.length) {
                out.write(rows);
            }
        }
        Path target = folder.resolve("large.h5");
        List<String> command = new ArrayList<>(LoadProcess.command("load", text.toString(), "--dtype", SEED, "--to",
                target.toString(), "--json"));
        command.remove("-XX:TieredStopAtLevel=1");
        command.replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx512m" : word);

        Process load = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        load.getOutputStream().close();
        List<long[]> sizes = new ArrayList<>();
        while (!load.waitFor(100, TimeUnit.MILLISECONDS)) {
            sizes.add(new long[]{System.nanoTime(), size()});
        }
        try (BufferedReader said = load.inputReader(StandardCharsets.UTF_8)) {
            Targets targets = new Targets();
            targets.note("text", Files.size(text) / 1_000_000 + " MB, heap of 512 MB");
            targets.row("code of the process, 0 for a whole file", 0, load.exitValue(), "");
            targets.note("said", String.valueOf(said.readLine()).replaceFirst(".*\"rows\":(\\d+).*", "$1 rows"));
            double whole = speed(sizes, 0, 1);
            targets.note("HDF5 written a second", Math.round(whole) + " MB");
            targets.atLeast("speed of the last third beside the whole", 0.7, speed(sizes, 2 / 3.0, 1) / whole, "x");
            targets.print();
        }
    }

    /** The half file, as long as it has no name. */
    private long size() throws Exception {
        try (var files = Files.newDirectoryStream(folder, ".large.h5.*")) {
            for (Path file : files) {
                return file.toFile().length();
            }
        }
        return 0;
    }

    /** Megabytes a second between two parts of the time in which the file grew. */
    private static double speed(List<long[]> sizes, double from, double to) {
        List<long[]> grown = sizes.stream().filter(each -> each[1] > 0).toList();
        long[] first = grown.get((int) (from * (grown.size() - 1)));
        long[] last = grown.get((int) (to * (grown.size() - 1)));
        return (last[1] - first[1]) * 1e3 / Math.max(1, last[0] - first[0]);
    }

    private void load(List<Path> files) throws Exception {
        LoadPlan plan = new LoadPlan(files, TypeString.parseSpec(SEED), TableFormat.LOADTXT, OnError.STOP, 2, false,
                List.of());
        try (WorkerPool pool = new WorkerPool(1);
                LoadToHdf5 whole = LoadToHdf5.create(folder.resolve("all.h5"), new TargetForm(false, true, 0))) {
            for (Path file : files) {
                whole.text(plan, file, pool, Cancel.NEVER, Progress.IGNORED);
            }
            whole.commit();
        }
    }

    private Path write(String name, int rows, int seed) throws Exception {
        Random random = new Random(seed);
        Path file = folder.resolve(name);
        StringBuilder text = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < rows; i++) {
                int total = 1 + random.nextInt(99);
                int part = random.nextInt(total + 1);
                text.append("chr").append(i % 22 + 1).append('\t').append(10_000 + i / 5).append('\t')
                        .append(String.format(Locale.ROOT, "%.6f", part / (double) total)).append('\t').append(part)
                        .append('\t').append(total).append('\n');
                if (text.length() > 1 << 20 || i == rows - 1) {
                    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                    text.setLength(0);
                }
            }
        }
        return file;
    }
}
