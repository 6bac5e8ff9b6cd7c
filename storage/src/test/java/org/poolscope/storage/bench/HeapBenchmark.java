package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.heap.Held;
import org.poolscope.storage.heap.KillLoop;
import org.poolscope.storage.heap.ObjectStore;
import org.poolscope.storage.heap.PersistentMap;
import org.poolscope.storage.heap.StoreOptions;
import org.poolscope.storage.heap.Transfers;

/** The object store by itself: counting together, kills, a large store and two minutes of transfers. */
class HeapBenchmark {
    private static final int ENTRIES = 1_000_000;
    private static final int BATCH = 1000;
    private static final int KILLS = 1000;
    private static final int PAGE_OF_DATA = 4300;

    @TempDir
    Path folder;

    @Test
    void fourProcessesCount() throws Exception {
        Path file = folder.resolve("count.heap");
        int each = 250_000;
        count(file, 20_000);
        long start = System.nanoTime();
        double slowest = count(file, each);
        Targets targets = new Targets();
        targets.row("locked increments by 4 processes, ns each", 5000, slowest / (4.0 * each), "ns");
        targets.note("  processes started and ended included",
                String.format(Locale.ROOT, "%.0f ns", (System.nanoTime() - start) / (4.0 * each)));
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.READING)) {
            assertEquals(4L * (each + 20_000), Objects.requireNonNull(store.root().get("x")));
        }
        targets.print();
    }

    @Test
    void killedAThousandTimes() throws Exception {
        int inside = new KillLoop(folder.resolve("killed.heap")).run(KILLS);
        Targets targets = new Targets();
        targets.row("kills outside of a change, of 1,000", KILLS / 5.0, KILLS - inside, "");
        targets.print();
    }

    @Test
    void aStoreOfFourGibibytes() throws Exception {
        Path file = folder.resolve("large.heap");
        byte[] large = new byte[PAGE_OF_DATA];
        try (ObjectStore store = ObjectStore.open(file, StoreOptions.FAST)) {
            PersistentMap root = store.root();
            for (long i = 0; i < ENTRIES; i += BATCH) {
                try (Held _ = store.lockExclusive()) {
                    for (long j = i; j < i + BATCH; j++) {
                        root.set(j, large);
                    }
                }
            }
        }
        Process process = child("-Xmx64m", HeapScanner.class, file.toString());
        String[] told = told(process);
        assertEquals((long) ENTRIES * PAGE_OF_DATA, Long.parseLong(told[2]));
        Targets targets = new Targets();
        targets.atLeast("bytes of the store, GiB", 4, Files.size(file) / (double) (1L << 30), "GiB");
        targets.row("open it and read its first value", 20, Long.parseLong(told[0]) / 1e6, "ms");
        targets.note("  the same the first time in a process", String.format(Locale.ROOT, "%.1f ms",
                Long.parseLong(told[3]) / 1e6));
        targets.note("  go through it with 64 MB of heap", String.format(Locale.ROOT, "%.1f s",
                Long.parseLong(told[1]) / 1e9));
        targets.print();
    }

    @Test
    void nobodySeesHalfATransferInTwoMinutes() throws Exception {
        List<Long> done = Transfers.run(folder.resolve("accounts.heap"), 120_000);
        Targets targets = new Targets();
        targets.note("  2 minutes of 2 writers and 2 readers", done.toString());
        targets.print();
    }

    /** Nanoseconds from the first increment to the last of four processes that count so far. */
    private double count(Path file, int each) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(child("-XX:+UseSerialGC", HeapCounter.class, file.toString(), String.valueOf(each)));
        }
        long first = Long.MAX_VALUE;
        long last = 0;
        for (Process process : processes) {
            String[] told = told(process);
            first = Math.min(first, Long.parseLong(told[0]));
            last = Math.max(last, Long.parseLong(told[1]));
        }
        return last - first;
    }

    private static Process child(String option, Class<?> main, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option, "-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What a process that ends well printed, word by word. */
    private static String[] told(Process process) throws IOException, InterruptedException {
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
                .split(" ", -1);
        assertEquals(0, process.waitFor());
        return told;
    }
}
