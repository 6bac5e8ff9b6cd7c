package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.stream.DataStore;
import org.poolscope.storage.scan.FaultRun;
import org.poolscope.storage.scan.StreamBench;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** Streams of a server on this machine: cursors, groups, slices, following, latency, lists of scans, a bad line. */
class StreamBenchmark {
    private static final String ONE = "esrf:stream:one";

    private final Targets targets = new Targets();

    @Test
    void pointsPerSecond() throws Exception {
        try (StreamBench bench = new StreamBench()) {
            bench.fill(ONE, 1_000_000, 1);
            floor("bare socket, 1 M points, an entry each", 1_000_000, () -> bench.bare(ONE, 1_000_000, 1));
            rate("cursor, 1 M points, an entry each, at 2 M/s", 1_000_000, 2e6, () -> bench.cursor(ONE, false));
            rate("followed and kept, 1 M points, an entry each, at 2 M/s", 1_000_000, 2e6,
                    () -> bench.follow(List.of(ONE)));
            bench.remove(ONE);
            bench.fill(ONE, 300_000, 1);
            rate("stream[:] of 300,000 entries, at 1.5 M/s", 300_000, 1.5e6, () -> bench.slice(ONE));
            bench.remove(ONE);
            bench.fill(ONE, 20_000, 1_000);
            floor("bare socket, 20 M points, 1,000 an entry", 20_000_000, () -> bench.bare(ONE, 20_000, 1_000));
            rate("cursor, 20 M points, 1,000 an entry, at 200 M/s", 20_000_000, 200e6,
                    () -> bench.cursor(ONE, false));
            rate("followed and kept, 20 M points, 1,000 an entry, at 200 M/s", 20_000_000, 200e6,
                    () -> bench.follow(List.of(ONE)));
            bench.remove(ONE);
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                keys.add("esrf:stream:" + i);
                bench.fill(keys.getLast(), 5_000, 1);
            }
            rate("group of 100 streams, 500,000 points, at 1.2 M/s", 500_000, 1.2e6, () -> bench.group(keys));
            rate("100 streams followed and kept, 500,000 points, at 1.2 M/s", 500_000, 1.2e6,
                    () -> bench.follow(keys));
            for (String key : keys) {
                bench.remove(key);
            }
            bench.fillImages(ONE, 100);
            rate("cursor, 100 images of 2 MB, at 1.5 GB/s", 100, 750, () -> bench.cursor(ONE, true));
        }
        targets.print();
    }

    @Test
    void fromWritingToALook() throws Exception {
        try (StreamBench bench = new StreamBench()) {
            bench.latencies(1_000);
            double[] latencies = bench.latencies(3_000);
            targets.row("written to shown, 1 kHz, median", 0.5, latencies[latencies.length / 2], "ms");
            targets.row("written to shown, 1 kHz, p99", 1.5, latencies[latencies.length * 99 / 100], "ms");
        }
        targets.print();
    }

    @Test
    void listsAndLoading() throws Exception {
        try (StreamBench bench = new StreamBench()) {
            List<String> keys = bench.scans(2_048, 3);
            try (DataStore warm = RedisScanStore.open(bench.address())) {
                assertEquals(keys.size(),
                        warm.summaries(warm.search(List.of(), Cancel.NEVER).keys(), Cancel.NEVER).size());
            }
            targets.time("names, states, times of 2,048 scans, a new connection", 80, () -> {
                try (DataStore cold = RedisScanStore.open(bench.address())) {
                    cold.summaries(cold.search(List.of(), Cancel.NEVER).keys(), Cancel.NEVER);
                }
            });
            try (DataStore store = RedisScanStore.open(bench.address())) {
                store.summaries(store.search(List.of(), Cancel.NEVER).keys(), Cancel.NEVER);
                targets.time("the same again", 10,
                        () -> store.summaries(store.search(List.of(), Cancel.NEVER).keys(), Cancel.NEVER));
                String large = bench.scans(1, 200).getFirst();
                targets.time("load a scan of 200 streams", 3,
                        () -> assertEquals(200, store.load(large).streams().size()));
            }
        }
        targets.print();
    }

    @Test
    void twoMinutesOverALineThatBreaks() throws Exception {
        FaultRun.Outcome outcome = FaultRun.of(Duration.ofMinutes(2), 20121121, 0.05);
        targets.row("points lost, doubled or wrong of " + outcome.points(), 0, (double) outcome.wrong(), "points");
        targets.note("the line was found broken", outcome.lost() + " times");
        targets.note("faults inside an answer", Integer.toString(outcome.inside()));
        targets.note("faults", outcome.disturbs());
        targets.print();
    }

    /** What is done once. */
    @FunctionalInterface
    private interface Reading {
        long points() throws Exception;
    }

    private void floor(String what, int points, Reading reading) throws Exception {
        targets.note(what, String.format(Locale.ROOT, "%,.0f points/s", points / fastest(points, reading)));
    }

    private void rate(String what, int points, double target, Reading reading) throws Exception {
        double fastest = fastest(points, reading);
        targets.row(what, points / target * 1e3, fastest * 1e3, "ms");
        targets.note("  that is", String.format(Locale.ROOT, "%,.0f points/s", points / fastest));
    }

    private static double fastest(int points, Reading reading) throws Exception {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            assertEquals(points, reading.points());
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
        }
        return fastest;
    }
}
