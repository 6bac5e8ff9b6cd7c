package org.poolscope.app.bench;

import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Pyramid;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.bench.Targets;

/**
 * How soon a point that was sent is on screen, and what it costs to keep eight quick streams there for long: as many
 * minutes as the property {@code poolscope.minutes} says, 10 without it, after the points of as many minutes as
 * {@code poolscope.minutes.before} says, which come at once.
 */
class LiveWindowBenchmark {
    private static final int STREAMS = 8;
    private static final double MINUTES = Double.parseDouble(System.getProperty("poolscope.minutes", "10"));
    private static final double BEFORE = Double.parseDouble(System.getProperty("poolscope.minutes.before", "0"));
    private static final int AT_ONCE = 100_000;
    private static final long WARM_UP_SECONDS = 20;
    private static final long SECONDS = 20;
    private static final long BETWEEN_LOOKS = 20_000_000;
    /** What the sending store keeps, so that it is as large after two minutes as after ten. */
    private static final long SENDER = 32 << 20;
    /** Points of a stream lie in blocks of so many bytes. */
    private static final long BLOCK = 1 << 20;
    /** What following keeps of each stream in memory at most: its budget, and the block that is being filled. */
    private static final long MOST = (32 << 20) + BLOCK;
    /** Bytes of minima and maxima to each point: two of 8 bytes for each block, and again for 16 times as many. */
    private static final double OVERVIEW = 16.0 / Pyramid.BLOCK * 16 / 15;
    /** Points of each stream in view where not all are: those of ten seconds. */
    private static final double NEWEST = 100_000;

    @TempDir
    Path folder;

    @Test
    void pointsAreOnScreenSoon() throws Exception {
        Targets targets = new Targets();
        try (RunningScan scan = RunningScan.open(folder, STREAMS, SENDER);
                Sending sending = new Sending(scan, 1, 1_000_000, 0)) {
            new Watch(scan, sending).watch(WARM_UP_SECONDS);
            Watch watch = new Watch(scan, sending);
            watch.watch(SECONDS);
            targets.row("newest point sent to picture, 8 streams at 1 kHz, median", 40, watch.delay(0.5), "ms");
            targets.row("newest point sent to picture, 8 streams at 1 kHz, p99", 80, watch.delay(0.99), "ms");
        }
        targets.print();
    }

    @Test
    void theNewestSecondsOfEightQuickCurvesAreFollowedForLongAndForLittle() throws Exception {
        follow(", the newest 10 s in view", scan -> Toolkit.run(() -> {
            Plot plot = scan.plot();
            plot.steps().step("Zoom", view -> view.withX(new Extent(0, NEWEST), false));
            plot.steps().follow(true);
        }));
    }

    @Test
    void allOfEightQuickCurvesIsFollowedForLongAndForLittle() throws Exception {
        follow(", all of it in view", _ -> {});
    }

    private void follow(String what, Consumer<RunningScan> shown) throws Exception {
        Targets targets = new Targets();
        try (RunningScan scan = RunningScan.open(folder, STREAMS, SENDER);
                Sending sending = new Sending(scan, 100, 10_000_000, before(scan))) {
            long fifth = (long) (MINUTES * 60 / 5);
            shown.accept(scan);
            new Watch(scan, sending).watch(WARM_UP_SECONDS);
            Watch watch = new Watch(scan, sending);
            watch.watch(Math.max(SECONDS, fifth - WARM_UP_SECONDS));
            Live early = Live.now(scan);
            watch.watch(fifth * 4);
            Live late = Live.now(scan);
            long sent = sending.end();
            await().atMost(Duration.ofSeconds(10)).until(() -> scan.drawn() >= sent);
            targets.row("8 curves at 10 kHz followed for " + (long) MINUTES + " min" + what + ", of one core", 40,
                    watch.load() * 100, "%");
            targets.row("longest stall of the window's thread meanwhile", 50, watch.stall(), "ms");
            targets.row("points lost of " + STREAMS + " times " + sent, 0, scan.missing(), "");
            targets.row("heap beyond the points kept, grown from a fifth of the time to its end", 1,
                    late.beyond() - early.beyond(), "MB");
            targets.note("heap then, the points included", "%.1f MB".formatted(early.heap()));
            targets.note("heap at the end, the points included", "%.1f MB".formatted(late.heap()));
            targets.note("drawings a second", "%.1f".formatted(watch.drawings()));
            targets.note("newest point sent to picture, 8 streams at 10 kHz, median",
                    "%.1f ms".formatted(watch.delay(0.5)));
            targets.note("the same, p99", "%.1f ms".formatted(watch.delay(0.99)));
        }
        targets.print();
    }

    /** Sends the points of the minutes before; returns how many of each stream. */
    private static long before(RunningScan scan) throws SourceException {
        long points = Math.round(BEFORE * 600_000 / AT_ONCE) * AT_ONCE;
        for (long from = 0; from < points; from += AT_ONCE) {
            for (int stream = 0; stream < STREAMS; stream++) {
                scan.send(stream, Sending.points(stream, from, AT_ONCE));
            }
            long sent = from + AT_ONCE;
            await().atMost(Duration.ofSeconds(20)).until(() -> scan.drawn() >= sent);
        }
        return points;
    }

    /**
     * What the heap holds after a collection.
     *
     * @param heap
     *            MB in all
     * @param beyond
     *            MB without the points kept by budget, and their minima and maxima
     */
    private record Live(double heap, double beyond) {
        static Live now(RunningScan scan) {
            System.gc();
            System.gc();
            long points = scan.drawn();
            double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
            long held = (8 * points + BLOCK - 1) / BLOCK * BLOCK;
            double kept = STREAMS * (Math.min(held, MOST) + OVERVIEW * points) / 1e6;
            return new Live(heap, heap - kept);
        }
    }

    /** Looks at the window while points come. */
    private static final class Watch {
        private final RunningScan scan;
        private final Sending sending;
        private final Plot plot;
        private final List<Double> delays = new ArrayList<>();
        private long newest;
        private double busy;
        private double seconds;
        private double stall;
        private long drawn;

        Watch(RunningScan scan, Sending sending) {
            this.scan = scan;
            this.sending = sending;
            this.plot = scan.plot();
        }

        void watch(long howLong) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            Runnable painted = this::painted;
            Toolkit.run(() -> scan.window().controller().scene().addPostLayoutPulseListener(painted));
            long drawnBefore = Toolkit.on(() -> plot.paintCost()[0]);
            long busyBefore = system.getProcessCpuTime() - sending.cost();
            long start = System.nanoTime();
            while (System.nanoTime() - start < howLong * 1_000_000_000) {
                long asked = System.nanoTime();
                Toolkit.on(() -> true);
                stall = Math.max(stall, (System.nanoTime() - asked) / 1e6);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            seconds += (System.nanoTime() - start) / 1e9;
            busy += (system.getProcessCpuTime() - sending.cost() - busyBefore) / 1e9;
            drawn += Toolkit.on(() -> plot.paintCost()[0]) - drawnBefore;
            Toolkit.run(() -> scan.window().controller().scene().removePostLayoutPulseListener(painted));
        }

        private void painted() {
            long size = plot.curves().isEmpty() ? 0 : plot.curves().getFirst().size();
            if (size > newest && sending.when(size - 1) != 0) {
                newest = size;
                delays.add((System.nanoTime() - sending.when(size - 1)) / 1e6);
            }
        }

        /** From sending a point to the end of the layout that drew it, ms, a drawing each. */
        double delay(double part) {
            List<Double> sorted = Toolkit.on(() -> delays.stream().sorted().toList());
            return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
        }

        /** Seconds of processor time a second, without the sending. */
        double load() {
            return busy / seconds;
        }

        /** Milliseconds that the window's thread did not answer at most. */
        double stall() {
            return stall;
        }

        double drawings() {
            return drawn / seconds;
        }
    }
}
