package org.poolscope.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.Support;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.bench.Targets;
import org.poolscope.storage.scan.MemScanStore;
import org.poolscope.storage.scan.ScanSource;

/** How soon a point that was sent is on screen, and what it costs to keep eight quick streams there. */
class LiveWindowBenchmark {
    private static final String ADDRESS = "mem-scan://bench";
    private static final int STREAMS = 8;
    private static final long WARM_UP_SECONDS = 5;
    private static final long SECONDS = 20;
    private static final int LONGEST = 10_000_000;

    @TempDir
    Path folder;

    @Test
    void pointsAreOnScreenSoonAndForLittle() throws Exception {
        Targets targets = new Targets();
        Run slow = run(1, 1_000_000);
        targets.row("newest point sent to picture, 8 streams at 1 kHz, median", 40, slow.delay(0.5), "ms");
        targets.row("newest point sent to picture, 8 streams at 1 kHz, p99", 80, slow.delay(0.99), "ms");
        Run quick = run(100, 10_000_000);
        targets.row("8 curves at 10 kHz followed, of one core", 40, quick.load() * 100, "%");
        targets.row("longest stall of the window's thread meanwhile", 50, quick.stall(), "ms");
        targets.note("drawings a second at 10 kHz", "%.1f".formatted(quick.drawings()));
        targets.note("newest point sent to picture, 8 streams at 10 kHz, median",
                "%.1f ms".formatted(quick.delay(0.5)));
        targets.print();
    }

    /**
     * What was measured.
     *
     * @param delays
     *            ms from sending a point to the end of the layout that drew it, a drawing each, ascending
     * @param load
     *            seconds of processor time a second, without the sending
     * @param stall
     *            ms that the window's thread did not answer at most
     */
    private record Run(List<Double> delays, double load, double stall, double drawings) {
        double delay(double part) {
            return delays.get((int) Math.min(delays.size() - 1, part * delays.size()));
        }
    }

    /** Sends {@code batch} points of each stream at once, each {@code nanos}. */
    private Run run(int batch, long nanos) throws Exception {
        MemScanStore store = new MemScanStore("bench", InstantSource.system(), new Random(1), 1L << 30);
        ScanWriter scan = store.create(ScanIdentity.of("timescan", 1), nothing());
        List<StreamWriter> writers = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            writers.add(scan.stream("c" + i, Encoding.Numeric.scalar(DType.FLOAT64), nothing()));
        }
        scan.prepare(nothing());
        scan.start();
        long[] sent = new long[LONGEST / batch];
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong sending = new AtomicLong();
        Thread writer = new Thread(() -> send(writers, batch, nanos, sent, stop, sending), "sending");
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new Provider(store))),
                ServiceLoader.load(Feature.class).stream().map(ServiceLoader.Provider::get).toList())) {
            window.openSource(ADDRESS);
            Toolkit.run(() -> window.controller().workspace()
                    .select(window.controller().workspace().sources().getFirst(), DataPath.of(scan.key())));
            window.settle();
            Toolkit.run(() -> {
                for (int i = 0; i < STREAMS; i++) {
                    window.controller().workspace().select(window.controller().workspace().sources().getFirst(),
                            DataPath.of(scan.key(), "c" + i));
                }
            });
            writer.start();
            Thread.sleep(WARM_UP_SECONDS * 1000);
            Run run = measure(window, sent, batch, sending);
            stop.set(true);
            writer.join();
            return run;
        } finally {
            stop.set(true);
            store.close();
        }
    }

    private static Run measure(TestWindow window, long[] sent, int batch, AtomicLong sending) throws Exception {
        Plot plot = (Plot) window.node("liveChart");
        List<Double> delays = new ArrayList<>();
        long[] seen = new long[1];
        Runnable painted = () -> {
            long size = plot.curves().isEmpty() ? 0 : plot.curves().getFirst().size();
            if (size > seen[0]) {
                seen[0] = size;
                delays.add((System.nanoTime() - sent[(int) ((size - 1) / batch)]) / 1e6);
            }
        };
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long drawn = Toolkit.on(() -> plot.paintCost()[0]);
        Toolkit.run(() -> window.controller().scene().addPostLayoutPulseListener(painted));
        long busy = system.getProcessCpuTime() - sending.get();
        long start = System.nanoTime();
        double stall = 0;
        while (System.nanoTime() - start < SECONDS * 1_000_000_000) {
            long asked = System.nanoTime();
            Toolkit.on(() -> true);
            stall = Math.max(stall, (System.nanoTime() - asked) / 1e6);
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double load = (system.getProcessCpuTime() - sending.get() - busy) / 1e9 / seconds;
        Toolkit.run(() -> window.controller().scene().removePostLayoutPulseListener(painted));
        double drawings = (Toolkit.on(() -> plot.paintCost()[0]) - drawn) / seconds;
        return new Run(Toolkit.on(() -> delays.stream().sorted().toList()), load, stall, drawings);
    }

    private static void send(List<StreamWriter> writers, int batch, long nanos, long[] sent, AtomicBoolean stop,
            AtomicLong cost) {
        try {
            long next = System.nanoTime();
            double[] numbers = new double[batch];
            for (int round = 0; round < sent.length && !stop.get(); round++) {
                long first = (long) round * batch;
                Points[] points = new Points[writers.size()];
                for (int curve = 0; curve < points.length; curve++) {
                    int phase = curve;
                    Arrays.setAll(numbers, i -> Math.sin((first + i) * 2e-4 + phase) + 0.02 * Math.random());
                    points[curve] = new Points.Regular(NdArray.ofDoubles(numbers.clone()));
                }
                sent[round] = System.nanoTime();
                for (int curve = 0; curve < points.length; curve++) {
                    writers.get(curve).send(points[curve]);
                }
                cost.set(ManagementFactory.getThreadMXBean().getThreadCpuTime(Thread.currentThread().threadId()));
                next += nanos;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Container.Mapping nothing() {
        return new Container.Mapping(MappingType.DICT, List.of(), null);
    }

    private record Provider(MemScanStore store) implements SourceProvider {
        @Override
        public Support probe(Location location) {
            return location.source().equals(ADDRESS) ? new Support(4, "scans", "") : Support.no("");
        }

        @Override
        public Source open(Location location, OpenOptions options) {
            return new ScanSource(store, List.of(), () -> {});
        }
    }
}
