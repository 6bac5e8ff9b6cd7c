package org.poolscope.storage.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.CursorGroup;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.kept.KeepingBudget;
import org.poolscope.storage.scan.redis.RedisProcess;

/** What is measured of streams on a server of this machine; each call does its work once. */
public final class StreamBench implements AutoCloseable {
    /** Fills a stream within the server, which is the quickest: entries from index ARGV[1] on. */
    private static final String FILL = "for i=0,ARGV[2]-1 do redis.call('XADD',KEYS[1],"
            + "string.format('%d-1',ARGV[1]+i*ARGV[3]),'payload',ARGV[4],'len',ARGV[3]) end return 0";

    private final RedisProcess server;
    private final EntryLog log;
    private final EntryLog line;

    /** On a server with nothing but the key of the protocol. */
    public StreamBench() throws IOException, SourceException {
        server = RedisProcess.start(RedisProcess.Kind.installed().getLast());
        server.run("SET", "_PROTOCOL_VERSION_", "1");
        log = server.log();
        line = RedisProcess.line(server.address());
    }

    /** The server's address. */
    public String address() {
        return server.address();
    }

    /** Makes a stream of so many entries of so many numbers. */
    public void fill(String key, int entries, int each) throws IOException {
        fill(key, entries, each, new byte[each * Double.BYTES]);
    }

    /** Makes a stream of images of 1,000 by 1,000 numbers of 2 bytes. */
    public void fillImages(String key, int images) throws IOException {
        fill(key, images, 1, new byte[2_000_000]);
    }

    private void fill(String key, int entries, int each, byte[] payload) throws IOException {
        try (RedisProcess.Conversation talk = server.talk()) {
            int step = Math.min(entries, 100_000);
            for (int done = 0; done < entries; done += step) {
                talk.run("EVAL", FILL, 1, key, (long) done * each, Math.min(step, entries - done), each, payload);
            }
        }
    }

    /** Removes a stream. */
    public void remove(String key) throws IOException {
        server.run("DEL", key);
    }

    /** Reads a stream with a cursor from start to end; returns the points. */
    public long cursor(String key, boolean images) throws SourceException {
        long points = 0;
        try (Cursor cursor = stream(key, images).cursor()) {
            Optional<View> view = cursor.read(ReadOptions.NOW.atMost(images ? 1 : 10_000), Cancel.NEVER);
            while (view.isPresent()) {
                points += view.get().data().count();
                view = cursor.read(ReadOptions.NOW.atMost(images ? 1 : 10_000), Cancel.NEVER);
            }
        }
        return points;
    }

    /** Reads the bytes of a stream and does nothing with them. */
    public long bare(String key, int entries, int each) throws IOException {
        BareSocket.read(server.port(), key, entries, each);
        return (long) entries * each;
    }

    /** Follows streams until nothing more comes, keeping every point; returns the points. */
    public long follow(List<String> keys) throws SourceException {
        try (LogFollower follower = follower()) {
            List<Followed> followed = new ArrayList<>();
            keys.forEach(key -> followed.add(follower.follow(stream(key, false), 0, new Keeping.All())));
            while (follower.read(Duration.ZERO, Cancel.NEVER)) {
                Thread.onSpinWait();
            }
            return followed.stream().mapToLong(stream -> stream.now().received()).sum();
        }
    }

    /** Reads streams as a group; returns the points. */
    public long group(List<String> keys) throws SourceException {
        long points = 0;
        List<LogStream> streams = keys.stream().map(key -> stream(key, false)).toList();
        try (CursorGroup group = new LogCursors(log, streams, 0)) {
            boolean more = true;
            while (more) {
                var views = group.read(ReadOptions.NOW.atMost(1_000), Cancel.NEVER);
                for (View view : views.values()) {
                    points += view.data().count();
                }
                more = !views.isEmpty();
            }
        }
        return points;
    }

    /** All points of a stream as one array. */
    public long slice(String key) throws SourceException {
        return stream(key, false).slice(Slice.ALL, Cancel.NEVER).count();
    }

    /**
     * Writes a point each millisecond and follows it.
     *
     * @return from before it is written to when a look shows it, in milliseconds, ascending
     */
    public double[] latencies(int points) throws Exception {
        String key = "esrf:stream:latency";
        CompletableFuture<Void> written = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> writeTimes(key, points, written));
        List<Double> latencies = new ArrayList<>();
        try (LogFollower follower = follower()) {
            Followed followed = follower.follow(stream(key, false), 0, new Keeping.Round());
            while (latencies.size() < points && !written.isCompletedExceptionally()) {
                follower.read(Duration.ofMillis(200), Cancel.NEVER);
                long seen = System.nanoTime();
                Kept kept = followed.now();
                var numbers = kept.numbers(kept.first(), kept.next());
                for (long i = 0; i < numbers.size(); i++) {
                    latencies.add((seen - Double.doubleToRawLongBits(numbers.at(i))) / 1e6);
                }
            }
        }
        written.get();
        remove(key);
        double[] sorted = latencies.stream().skip(points / 5).mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void writeTimes(String key, int points, CompletableFuture<Void> written) {
        try (RedisProcess.Conversation talk = server.talk()) {
            for (int i = 0; i < points; i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                ByteBuffer now = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(System.nanoTime());
                talk.run("XADD", key, i + "-1", "payload", now.array());
            }
            written.complete(null);
        } catch (IOException | RuntimeException e) {
            written.completeExceptionally(e);
        }
    }

    /** Makes so many scans, each with so many streams, as plain texts; returns their keys. */
    public List<String> scans(int count, int streams) throws Exception {
        List<String> keys = new ArrayList<>();
        StringBuilder declared = new StringBuilder();
        for (int i = 0; i < streams; i++) {
            declared.append(i == 0 ? "" : ",")
                    .append(("\"axis:%03d\":{\"pk\":\"01M7ZW2R3JFN5CS3E9NPAX%04d\",\"encoding\":"
                            + "{\"type\":\"numeric\",\"dtype_str\":\"<f8\",\"shape\":[]},\"info\":{\"unit\":\"mm\",\"dtype\":"
                            + "\"float64\",\"shape\":[]}}").formatted(i, i));
        }
        try (RedisProcess.Conversation talk = server.talk()) {
            for (int i = 0; i < count; i++) {
                String pk = "01M7ZW2R3JFN5CS3E9N%07d".formatted(i + 1_000 * streams);
                String key = "esrf:scan:" + pk;
                talk.run("SET", key,
                        ("{\"pk\":\"%s\",\"id\":{\"pk\":\"%s\",\"name\":\"ascan\",\"number\":%d,\"data_policy\":"
                                + "\"ESRF\",\"session\":\"s\",\"proposal\":\"hg123\",\"collection\":\"c\",\"dataset\":\"d\",\"path\":"
                                + "null},\"info\":{\"title\":\"ascan roby 0 1 10 0.1\",\"npoints\":10},\"state_stream\":{\"pk\":"
                                + "\"%s\",\"encoding\":null,\"info\":null},\"data_streams\":{%s}}")
                                .formatted(pk, pk, i, pk, declared));
                talk.run("XADD", "esrf:stream:" + pk, "*", "state", "4");
                talk.run("XADD", "_SCAN_HISTORY_", "*", "key", key);
                keys.add(key);
            }
        }
        return keys;
    }

    @Override
    public void close() {
        server.close();
    }

    private LogFollower follower() {
        return new LogFollower(line, new SourceGate("bench"), KeepingBudget.usual(), () -> {});
    }

    private LogStream stream(String key, boolean images) {
        Encoding encoding = images
                ? new Encoding.Numeric(DType.of(Kind.UINT, 2), List.of(1_000L, 1_000L))
                : Encoding.Numeric.scalar(DType.FLOAT64);
        return new LogStream(log, new LogStream.Declaration(key, key, encoding,
                new Container.Mapping(MappingType.DICT, List.of(), null)), Optional.empty());
    }
}
