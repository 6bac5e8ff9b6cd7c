package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.pool.serve.Served;

/**
 * Loads, queries, saves, tags and removals by several clients at once, for a minute or as long as
 * {@code -Dpoolscope.minutes} says; {@code -Dpoolscope.rate} calls a second and client, 0 for as fast as they can.
 */
class MixedLoadBenchmark {
    private static final int CLIENTS = 8;
    private static final double MB = 1e6;

    @TempDir
    Path base;

    @Test
    void clientsOfEveryKindForLong() throws Exception {
        int minutes = Integer.getInteger("poolscope.minutes", 1);
        int rate = Integer.getInteger("poolscope.rate", 0);
        Path folder = Files.createDirectory(base.resolve("pools"));
        try (Served server = Served.forgetful(folder)) {
            // The pool is made by the first who comes, who is told that it is not there.
            new MixedClient(server.url() + "/bench", base.resolve("home"), 0, 0).until(System.nanoTime());
            double before = errors(server);
            long start = System.nanoTime();
            long end = start + Duration.ofMinutes(minutes).toNanos();
            long early;
            long calls = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
                List<Future<Long>> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    MixedClient client = new MixedClient(server.url() + "/bench", base.resolve("home" + i), i, rate);
                    clients.add(threads.submit(() -> client.until(end)));
                }
                threads.shutdown();
                assertFalse(threads.awaitTermination((end - start) / 5, TimeUnit.NANOSECONDS), "a client has ended");
                early = alive();
                for (Future<Long> client : clients) {
                    calls += client.get();
                }
            }
            long late = alive();
            Targets targets = new Targets();
            targets.atLeast("calls of " + CLIENTS + " clients in " + minutes + " min", CLIENTS, (double) calls,
                    "calls");
            targets.row("answers with an error, as the server counts them", 0, errors(server) - before, "answers");
            targets.row("memory at the end beyond that after a fifth", 2, (late - early) / MB, "MB");
            targets.note("  alive after a fifth and at the end, clients included", String.format(Locale.ROOT,
                    "%.1f MB, %.1f MB", early / MB, late / MB));
            targets.print();
        }
    }

    private static double errors(Served server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI metrics = URI.create(server.url()).resolve("/metrics");
            String told = client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
            String name = "poolscope_errors_total ";
            assertTrue(told.contains("\n" + name), told);
            int at = told.indexOf("\n" + name) + 1 + name.length();
            return Double.parseDouble(told.substring(at, told.indexOf('\n', at)));
        }
    }

    private static long alive() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
