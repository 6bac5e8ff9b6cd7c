package org.poolscope.storage.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.Numbers;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.kept.KeepingBudget;
import org.poolscope.storage.scan.redis.RedisProcess;

/** Follows eight streams of a server through a line that breaks again and again, while they are being written. */
public final class FaultRun {
    private static final int STREAMS = 8;
    /** Rounds after the last point was written until the line is left alone. */
    private static final int CATCHING_UP = 20;
    private static final KeepingBudget BUDGET = new KeepingBudget(1 << 20, 4 << 20,
            Path.of(System.getProperty("java.io.tmpdir")));

    private FaultRun() {}

    /**
     * What came of it.
     *
     * @param points   sent in all
     * @param wrong    points that were not what was sent, or not there
     * @param lost     how many times the line was found broken
     * @param inside   faults inside an answer
     * @param disturbs faults in all
     */
    public record Outcome(long points, long wrong, int lost, int inside, String disturbs) {}

    /** Writes and reads for about so long; about {@code often} of the server's packets meet a fault. */
    public static Outcome of(Duration time, long seed, double often) throws Exception {
        try (RedisProcess server = RedisProcess.start(RedisProcess.Kind.installed().getLast())) {
            server.run("SET", "_PROTOCOL_VERSION_", "1");
            try (FaultyRelay relay = new FaultyRelay(server.port(), seed, often);
                    LogFollower follower = new LogFollower(RedisProcess.line(relay.address()),
                            new SourceGate(relay.address()), BUDGET, () -> {})) {
                List<Followed> followed = new ArrayList<>();
                for (int i = 0; i < STREAMS; i++) {
                    followed.add(follower.follow(stream(i), 0, new Keeping.All()));
                }
                CompletableFuture<long[]> writing = new CompletableFuture<>();
                Thread.ofPlatform().daemon().start(() -> write(server, time, seed, writing));
                int lost = 0;
                int rounds = 0;
                Link before = follower.link();
                while (followed.stream().anyMatch(stream -> stream.now().ending().isRunning())) {
                    follower.read(Duration.ofMillis(100), Cancel.NEVER);
                    Link now = follower.link();
                    lost += now instanceof Link.Lost && !now.equals(before) ? 1 : 0;
                    before = now;
                    if (writing.isCompletedExceptionally()) {
                        break;
                    }
                    rounds += writing.isDone() ? 1 : 0;
                    if (rounds > CATCHING_UP) {
                        relay.calm();
                    }
                }
                return outcome(followed, writing.get(), lost, relay);
            }
        }
    }

    private static Outcome outcome(List<Followed> followed, long[] sent, int lost, FaultyRelay relay) {
        long points = 0;
        long wrong = 0;
        for (int i = 0; i < STREAMS; i++) {
            Kept kept = followed.get(i).now();
            Numbers numbers = kept.numbers(0, Long.MAX_VALUE);
            points += sent[i];
            wrong += Math.abs(sent[i] - numbers.size()) + Math.abs(sent[i] - kept.received()) + kept.lost();
            for (long at = 0; at < Math.min(sent[i], numbers.size()); at++) {
                wrong += numbers.at(at) == value(i, at) ? 0 : 1;
            }
        }
        return new Outcome(points, wrong, lost, relay.insideAnswers.get(),
                relay.resets + " resets, " + relay.cuts + " cuts, " + relay.stalls + " stalls, " + relay.delays
                        + " delays");
    }

    private static void write(RedisProcess server, Duration time, long seed, CompletableFuture<long[]> done) {
        Random random = new Random(seed);
        long[] sent = new long[STREAMS];
        try (RedisProcess.Conversation talk = server.talk()) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                int stream = random.nextInt(STREAMS);
                int count = random.nextInt(10) == 0 ? 1 + random.nextInt(500) : 1;
                ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < count; i++) {
                    bytes.putDouble(value(stream, sent[stream] + i));
                }
                talk.run("XADD", key(stream), sent[stream] + "-1", "payload", bytes.array(), "len", count);
                sent[stream] += count;
            }
            for (int i = 0; i < STREAMS; i++) {
                talk.run("XADD", key(i), "18446744073709551615-18446744073709551615", "id", sent[i]);
            }
            done.complete(sent);
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private static double value(int stream, long index) {
        return stream * 1e9 + index;
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
