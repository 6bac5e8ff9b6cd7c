package org.poolscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poolscope.storage.bench.Targets;

/** How long a command takes from the shell's point of view: launcher, Java, work, end. */
class StartBenchmark {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SHELVES = ROOT.resolve("storage/src/test/resources/fixtures/shelves");
    private static final int RUNS = 20;

    @Test
    void startsInAFractionOfASecond() throws Exception {
        run("--version");
        Targets targets = new Targets();
        targets.row("poolscope --version, median of " + RUNS, 300, median(versions()), "ms");
        targets.row("poolscope ls of a small base path, median over all kinds", 500, median(listings()), "ms");
        targets.print();
    }

    private static List<Double> versions() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(run("--version"));
        }
        return times;
    }

    private static List<Double> listings() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (Path folder : basePaths()) {
            times.add(run("ls", folder.toString()));
        }
        return times;
    }

    private static List<Path> basePaths() throws IOException {
        try (Stream<Path> folders = Files.walk(SHELVES, 2)) {
            return folders.filter(folder -> folder.toString().endsWith(".data")).toList();
        }
    }

    /** Runs a command to its end and returns the milliseconds it took. */
    private static double run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("poolscope").toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(0, process.waitFor());
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
