package org.poolscope.storage.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.redis.RedisProcess;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** How soon a point that our writer sends to a server is in the hands of our reader, and how many can be sent. */
class SendBenchmark {
    private static final Container.Mapping NOTHING = new Container.Mapping(MappingType.DICT, List.of(), null);
    private static final int POINTS = 300_000;

    @Test
    void pointsArriveSoon() throws Exception {
        Targets targets = new Targets();
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.EMBEDDED)) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            try (DataStore store = RedisScanStore.open(server.address(), true);
                    ExecutorService reader = Executors.newSingleThreadExecutor()) {
                delays(store, reader, 500, Duration.ofMillis(1));
                for (int hertz : List.of(50, 1000)) {
                    double[] delays = delays(store, reader, hertz * 4, Duration.ofNanos(1_000_000_000L / hertz));
                    targets.row("send to cursor at " + hertz + " Hz, median", 0.5, delays[delays.length / 2], "ms");
                    targets.row("send to cursor at " + hertz + " Hz, p99", 1.5, delays[delays.length * 99 / 100], "ms");
                }
                sending(store);
                targets.note("  send of 300 000 points, one an entry (real client 5 450 ms)",
                        Math.round(sending(store)) + " ms");
            }
        }
        targets.print();
    }

    private static double sending(DataStore store) throws Exception {
        StreamWriter writer = writer(store);
        long start = System.nanoTime();
        for (int i = 0; i < POINTS; i++) {
            writer.send(new Value.Int(i));
        }
        writer.seal();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] delays(DataStore store, ExecutorService executor, int count, Duration every)
            throws Exception {
        ScanWriter scan = store.create(ScanIdentity.of("delays", 1), NOTHING);
        StreamWriter writer = scan.stream("t", Encoding.Numeric.scalar(TypeString.parse("<i8")), NOTHING);
        scan.prepare(NOTHING);
        scan.start();
        Cursor cursor = store.load(scan.key()).streams().values().iterator().next().cursor();
        Future<List<Double>> read = executor.submit(() -> read(cursor));
        long next = System.nanoTime();
        for (int i = 0; i < count; i++) {
            next += every.toNanos();
            while (System.nanoTime() < next) {
                Thread.sleep(0, Math.clamp(next - System.nanoTime(), 1, 200_000));
            }
            writer.send(new Value.Int(System.nanoTime()));
        }
        scan.stop();
        double[] delays = read.get().stream().mapToDouble(Double::doubleValue).toArray();
        scan.close(NOTHING);
        Arrays.sort(delays);
        if (delays.length != count) {
            throw new IllegalStateException(delays.length + " points of " + count + " arrived");
        }
        return delays;
    }

    private static List<Double> read(Cursor cursor) throws Exception {
        List<Double> delays = new ArrayList<>();
        try (cursor) {
            while (true) {
                View view = cursor.read(ReadOptions.WAIT, Cancel.NEVER).orElseThrow();
                long now = System.nanoTime();
                NdArray sent = ((Points.Regular) view.data()).data();
                for (long i = 0; i < sent.size(); i++) {
                    delays.add((now - sent.longAt(i)) / 1e6);
                }
            }
        } catch (StreamFailure.EndOfStream _) {
            return delays;
        }
    }

    private static StreamWriter writer(DataStore store) throws Exception {
        ScanWriter scan = store.create(ScanIdentity.of("sending", 1), NOTHING);
        StreamWriter writer = scan.stream("t", Encoding.Numeric.scalar(TypeString.parse("<i8")), NOTHING);
        scan.prepare(NOTHING);
        scan.start();
        return writer;
    }
}
