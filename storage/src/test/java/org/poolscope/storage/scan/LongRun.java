package org.poolscope.storage.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Numbers;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.View.Chunk;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.kept.KeepingBudget;
import org.poolscope.storage.scan.redis.RedisProcess;

/** Follows eight streams of 10,000 points a second for a long time, and looks at the newest of them 25 times a second. */
public final class LongRun {
    private static final int STREAMS = 8;
    private static final int HERTZ = 10_000;
    private static final int EACH = 100;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    /** What a look reads of each stream: ten seconds. */
    private static final int LOOKED_AT = 10 * HERTZ;

    private final double[] window = new double[LOOKED_AT];
    private long looks;
    private long wrong;

    private LongRun() {}

    /**
     * What came of it.
     *
     * @param points   sent in all
     * @param wrong    points that were not what was sent, or not there
     * @param lost     points counted as lost, and times the line was lost
     * @param looks    how many times the newest points were read
     * @param early    bytes alive after a fifth of the time, without the points that are kept
     * @param late     the same at the end
     * @param kept     bytes of points in memory at the end
     * @param busy     time that the reading thread was at work, in seconds
     * @param duration in seconds
     */
    public record Outcome(long points, long wrong, long lost, long looks, long early, long late, long kept, double busy,
            double duration) {}

    /** Writes and follows for so long. */
    public static Outcome of(Duration time) throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.installed().getLast())) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            try (LogFollower follower = new LogFollower(RedisProcess.line(server.address()),
                    new SourceGate(server.address()), KeepingBudget.usual(), () -> {})) {
                return new LongRun().run(server, follower, time);
            }
        }
    }

    private Outcome run(RedisProcess server, LogFollower follower, Duration time) throws Exception {
        List<Followed> followed = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            followed.add(follower.follow(stream(i), 0, new Keeping.All()));
        }
        CompletableFuture<Long> writing = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> write(server, time, writing));
        long start = System.nanoTime();
        long earlyAt = start + time.toNanos() / 5;
        long early = 0;
        long nextLook = start + LOOK_NANOS;
        while (followed.stream().anyMatch(stream -> stream.now().ending().isRunning())
                && !writing.isCompletedExceptionally()) {
            follower.read(Duration.ofNanos(Math.max(1, nextLook - System.nanoTime())), Cancel.NEVER);
            if (System.nanoTime() - nextLook >= 0) {
                followed.forEach(this::look);
                nextLook += LOOK_NANOS;
            }
            if (early == 0 && System.nanoTime() - earlyAt > 0) {
                early = alive() - kept(followed);
            }
        }
        double busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        long late = alive() - kept(followed);
        long sent = writing.get();
        long lost = 0;
        for (Followed stream : followed) {
            Kept kept = stream.now();
            lost += kept.lost();
            wrong += Math.abs(sent - kept.received());
            check(kept.numbers(0, sent), 0, sent);
        }
        return new Outcome(sent * STREAMS, wrong, lost, looks, early, late, kept(followed), busy, seconds);
    }

    private void look(Followed followed) {
        Kept kept = followed.now();
        Numbers newest = kept.numbers(Math.max(0, kept.next() - LOOKED_AT), kept.next());
        newest.read(0, window, (int) newest.size());
        looks++;
        for (int i = 0; i < newest.size(); i++) {
            wrong += window[i] == kept.next() - newest.size() + i ? 0 : 1;
        }
    }

    private void check(Numbers numbers, long from, long count) {
        wrong += Math.abs(count - numbers.size());
        for (long done = 0; done < numbers.size(); done += LOOKED_AT) {
            int part = (int) Math.min(LOOKED_AT, numbers.size() - done);
            numbers.read(done, window, part);
            for (int i = 0; i < part; i++) {
                wrong += window[i] == from + done + i ? 0 : 1;
            }
        }
    }

    private static long alive() {
        ManagementFactory.getMemoryMXBean().gc();
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes of memory that hold points. */
    private static long kept(List<Followed> followed) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Followed stream : followed) {
            stream.now().view(0, Long.MAX_VALUE).ifPresent(view -> view.chunks().forEach(chunk -> {
                if (chunk instanceof Chunk.Data(_, Points.Regular(var data))) {
                    data.bytes().heapBase().ifPresent(arrays::add);
                }
            }));
        }
        return arrays.stream().mapToLong(array -> ((byte[]) array).length).sum();
    }

    private static void write(RedisProcess server, Duration time, CompletableFuture<Long> done) {
        long entries = time.toMillis() * HERTZ / 1_000 / EACH;
        try (RedisProcess.Conversation talk = server.talk()) {
            long next = System.nanoTime();
            for (long entry = 0; entry < entries; entry++) {
                ByteBuffer bytes = ByteBuffer.allocate(EACH * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < EACH; i++) {
                    bytes.putDouble((double) (entry * EACH + i));
                }
                for (int i = 0; i < STREAMS; i++) {
                    talk.send("XADD", key(i), entry * EACH + "-1", "payload", bytes.array(), "len", EACH);
                }
                talk.settle();
                next += TimeUnit.SECONDS.toNanos(EACH) / HERTZ;
                LockSupport.parkNanos(next - System.nanoTime());
            }
            for (int i = 0; i < STREAMS; i++) {
                talk.run("XADD", key(i), "18446744073709551615-18446744073709551615", "id", entries * EACH);
            }
            done.complete(entries * EACH);
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private static String key(int stream) {
        return "esrf:stream:" + stream;
    }

    private static LogStream stream(int i) throws SourceException {
        return new LogStream(new MemLog(1, () -> {}), new LogStream.Declaration("s" + i, key(i),
                Encoding.Numeric.scalar(DType.FLOAT64), new Container.Mapping(MappingType.DICT, List.of(), null)),
                Optional.empty());
    }
}
