package org.poolscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.bench.Targets;

/** How soon a folder of 2 000 sessions of 50 keys is on screen, and whether the window answers while it loads. */
class WindowBenchmark {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int SESSIONS = 2000;
    private static final int KEYS = 50;
    private static final int ON_SCREEN = 20;
    /** Frames in which the last rows are laid out. */
    private static final int STILL = 6;
    private static final int RUNS = 7;
    private static final int COLD_RUNS = 5;

    @TempDir
    Path folder;

    @Test
    void aLargeFolderIsOnScreenAtOnce() throws Exception {
        Path base = ManySessions.write(folder.resolve("many.data"), SESSIONS, KEYS);
        build();
        List<Double> cold = new ArrayList<>();
        for (int i = 0; i < COLD_RUNS; i++) {
            cold.add(cold(base));
        }
        open(base);
        List<Opening> warm = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            warm.add(open(base));
        }
        Targets targets = new Targets();
        targets.row("first rows of 2 000 x 50, warm, median of " + RUNS, 300,
                median(warm.stream().map(Opening::firstRows).toList()), "ms");
        targets.row("first rows of 2 000 x 50, process start to rows, median of " + COLD_RUNS, 800, median(cold),
                "ms");
        targets.row("longest stall while it loads, worst of " + RUNS, 50,
                warm.stream().mapToDouble(Opening::longestStall).max().orElse(0), "ms");
        targets.note("all 2 000 rows are there, median of " + RUNS,
                "%.0f ms".formatted(median(warm.stream().map(Opening::allRows).toList())));
        targets.print();
    }

    /**
     * One folder opened.
     *
     * @param firstRows
     *            ms until a screen full of rows was there
     * @param allRows
     *            ms until every row was
     * @param longestStall
     *            ms that the window's thread did not answer after its second frame
     */
    record Opening(double firstRows, double allRows, double longestStall) {}

    private Opening open(Path base) {
        try (TestWindow window = TestWindow.open(folder, Theme.LIGHT, Sources.installed(), features())) {
            window.settle();
            long start = System.nanoTime();
            Toolkit.run(() -> window.controller().workspace().open(base.toString()));
            double first = -1;
            double all = -1;
            double stall = 0;
            Frames frames = Toolkit.on(Frames::new);
            while (true) {
                long asked = System.nanoTime();
                int rows = Toolkit.on(() -> rows(window));
                double answered = (System.nanoTime() - asked) / 1e6;
                double since = (System.nanoTime() - start) / 1e6;
                stall = frames.sinceRows() >= 2 ? Math.max(stall, answered) : stall;
                first = first < 0 && rows >= ON_SCREEN ? since : first;
                if (first >= 0) {
                    frames.rowsAreThere();
                }
                all = all < 0 && rows >= SESSIONS ? since : all;
                if (all >= 0 && frames.sinceRows() >= STILL) {
                    Toolkit.run(frames::stop);
                    return new Opening(first, all, stall);
                }
            }
        }
    }

    /** Counts the frames since there are rows. */
    private static final class Frames extends AnimationTimer {
        private final AtomicInteger count = new AtomicInteger();
        private volatile boolean rows;

        Frames() {
            start();
        }

        void rowsAreThere() {
            rows = true;
        }

        int sinceRows() {
            return count.get();
        }

        @Override
        public void handle(long now) {
            if (rows) {
                count.incrementAndGet();
            }
        }
    }

    private static List<Feature> features() {
        return ServiceLoader.load(Feature.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    private static int rows(TestWindow window) {
        return window.controller().scene().lookup(".browse-tree") instanceof TreeView<?> tree
                ? tree.getExpandedItemCount()
                : 0;
    }

    /** Starts a process of its own as the launcher does, with its options and its start cache; ms to its first rows. */
    private static double cold(Path base) throws IOException, InterruptedException {
        Path built = ROOT.resolve("app/target");
        String jars = String.join(File.pathSeparator, built + "/poolscope.jar", built + "/lib/*",
                built + "/lib/window/*", built + "/test-classes");
        ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + built + "/launch/window.args", "-XX:AOTCache=" + built + "/window.aot",
                "-Dorg.sqlite.lib.path=" + built + "/native", "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp",
                jars, ColdWindow.class.getName(), base.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("DISPLAY", ":0");
        // What the person at this machine opened last is not for a measurement to change.
        program.environment().put("XDG_STATE_HOME", base.resolveSibling("state").toString());
        long start = System.nanoTime();
        Process process = program.start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("rows", out.readLine());
            double measured = (System.nanoTime() - start) / 1e6;
            process.waitFor();
            return measured;
        }
    }

    /** Lets the launcher build what is missing or stale. */
    private static void build() throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(ROOT.resolve("poolscope").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
    }

    private static double median(List<Double> times) {
        return times.stream().sorted(Comparator.naturalOrder()).skip(times.size() / 2).findFirst().orElseThrow();
    }
}
