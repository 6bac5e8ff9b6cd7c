package org.poolscope.app.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToDoubleFunction;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.Kind;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Support;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.MemScanStore;
import org.poolscope.storage.scan.ScanSource;
import org.poolscope.storage.scan.redis.RedisProcess;
import org.poolscope.storage.scan.redis.RedisScanProvider;
import org.poolscope.storage.scan.redis.RedisScanStore;

/** A store of scans as in the design picture: six scans, one of them running, whose points the test sends. */
final class Beamline implements SourceProvider {
    private static final String ADDRESS = "mem-scan://beamline";
    /** When the running scan started. */
    static final Instant START = Instant.parse("2026-11-21T04:00:13.420Z");
    /** Points that the running scan is to have. */
    static final int PLANNED = 100_000;

    private static final int IMAGE = 256;
    private static final int SPECTRUM = 1024;
    private static final int STEPS_PER_SLOW = 10;
    private static final int BATCH = 100;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final String address;
    private final DataStore store;
    private final Optional<MemScanStore> memory;
    private final Map<String, StreamWriter> streams = new LinkedHashMap<>();
    private ScanWriter running;
    private int sent;
    private int number;

    /** One whose store is in memory. */
    Beamline() throws SourceException {
        address = ADDRESS;
        MemScanStore inMemory = new MemScanStore("beamline", now::get, new Random(7), 512L << 20);
        store = inMemory;
        memory = Optional.of(inMemory);
        begin();
    }

    /** One whose store is on a server. */
    Beamline(RedisProcess server) throws SourceException {
        address = server.address();
        store = RedisScanStore.open(address, true);
        memory = Optional.empty();
        begin();
    }

    private void begin() throws SourceException {
        closed("ct", "ct 1");
        closed("timescan", "timescan .01");
        ScanWriter stopped = begin("ascan", "ascan roby 0 10 99999 .01", PLANNED);
        running = stopped;
        send(61_000);
        stopped.stop();
        sent = 0;
        closed("amesh", "amesh roby robz");
        now.set(START);
        running = begin("ascan", "ascan roby 0 10 99999 .01", PLANNED);
    }

    /** Where it is opened. */
    String address() {
        return address;
    }

    private MemScanStore memory() {
        return memory.orElseThrow();
    }

    /** The key of the running scan. */
    String key() {
        return running.key();
    }

    /** How many points the running scan has. */
    int sent() {
        return sent;
    }

    /** One more scan that has not begun. */
    void prepareNext() throws SourceException {
        now.set(START.plusSeconds(900));
        ScanWriter next = create("loopscan", "loopscan 100", 100);
        next.prepare(info("loopscan", "loopscan 100", 100));
    }

    /** Begins another scan of the same kind. */
    String next() throws SourceException {
        now.set(START.plusSeconds(1200));
        sent = 0;
        running = begin("ascan", "ascan roby 0 10 99999 .01", PLANNED);
        return running.key();
    }

    /** Sends more points of every stream, so that there are {@code count} more of the quick ones. */
    void send(int count) throws SourceException {
        for (int from = sent; from < sent + count; from += BATCH) {
            int size = Math.min(BATCH, sent + count - from);
            sendNumbers("elapsed_time", from, size, i -> i * 0.01);
            sendNumbers("axis:roby", from, size, i -> i * 1e-4);
            sendNumbers("diode1", from, size, Signals::diode1);
            sendNumbers("diode2", from, size, Signals::diode2);
            int slow = (from + size + STEPS_PER_SLOW - 1) / STEPS_PER_SLOW;
            int slowBefore = (from + STEPS_PER_SLOW - 1) / STEPS_PER_SLOW;
            sendNumbers("current", slowBefore, slow - slowBefore, i -> 196.5 - i % 1800 * 0.00172);
        }
        sent += count;
    }

    /** Sends a spectrum and an image. */
    void sendPicture() throws SourceException {
        stream("mca:det0").send(Signals.points(DType.of(Kind.UINT, 4), Signals.spectrum(SPECTRUM), 1, SPECTRUM));
        stream("beamviewer").send(Signals.points(DType.of(Kind.UINT, 2), Signals.image(IMAGE), 1, IMAGE, IMAGE));
    }

    /** Removes the points before an index, as a server that is short of memory does. */
    void evict(int before) {
        streams.forEach((name, writer) -> {
            if (!name.equals("mca:det0") && !name.equals("beamviewer")) {
                memory().trim(writer.key(), name.equals("current") ? before / STEPS_PER_SLOW : before);
            }
        });
    }

    /** Sends and evicts points between two looks of whoever follows. */
    void unseen(int count, int evictedBefore) throws SourceException, InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        memory().feed(() -> {
            boolean follows = StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith("Follower")));
            if (follows) {
                held.countDown();
                await(free);
            }
        });
        held.await();
        send(count);
        evict(evictedBefore);
        memory().feed(() -> {});
        free.countDown();
    }

    private static void await(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes the running scan. */
    void delete() throws SourceException {
        store.delete(key(), true);
    }

    /** Ends the running scan. */
    void end() throws SourceException {
        running.stop();
        List<Value> told = new ArrayList<>(info("ascan", "ascan roby 0 10 99999 .01", PLANNED).pairs());
        told.addAll(List.of(text("end_reason"), text("USER_ABORT"), text("end_time"),
                text(START.plusSeconds(1000).toString())));
        running.close(new Container.Mapping(MappingType.DICT, told, null));
    }

    @Override
    public Support probe(Location location) {
        return location.source().equals(address) ? new Support(4, "scans", "For tests.") : Support.no("");
    }

    @Override
    public Source open(Location location, OpenOptions options) throws SourceException {
        return memory.isEmpty()
                ? new RedisScanProvider().open(location, options)
                : new ScanSource(store, List.of(), () -> {});
    }

    private StreamWriter stream(String name) {
        StreamWriter writer = streams.get(name);
        if (writer == null) {
            throw new IllegalStateException("There is no stream " + name + ".");
        }
        return writer;
    }

    private void closed(String name, String title) throws SourceException {
        ScanWriter scan = create(name, title, 100);
        scan.prepare(info(name, title, 100));
        scan.start();
        scan.stop();
        List<Value> told = new ArrayList<>(info(name, title, 100).pairs());
        told.addAll(List.of(text("end_reason"), text("SUCCESS")));
        scan.close(new Container.Mapping(MappingType.DICT, told, null));
    }

    private ScanWriter create(String name, String title, int points) throws SourceException {
        now.set(now.get().plusSeconds(1));
        number++;
        return store.create(ScanIdentity.of(name, 52 + number).in("demo_session", "hg123", "sample_a", "efgh_0001"),
                info(name, title, points));
    }

    private ScanWriter begin(String name, String title, int points) throws SourceException {
        ScanWriter scan = create(name, title, points);
        streams.clear();
        number(scan, "elapsed_time", DType.FLOAT64, "s");
        number(scan, "axis:roby", DType.FLOAT64, "mm");
        number(scan, "diode1", DType.FLOAT64, "counts");
        number(scan, "diode2", DType.FLOAT64, "counts");
        number(scan, "current", DType.FLOAT64, "mA");
        streams.put("mca:det0", scan.stream("mca:det0",
                new Encoding.Numeric(DType.of(Kind.UINT, 4), List.of((long) SPECTRUM)), unit("counts")));
        streams.put("beamviewer", scan.stream("beamviewer",
                new Encoding.Numeric(DType.of(Kind.UINT, 2), List.of((long) IMAGE, (long) IMAGE)), unit("counts")));
        scan.prepare(info(name, title, points));
        scan.start();
        return scan;
    }

    private void number(ScanWriter scan, String name, DType type, String unit) throws SourceException {
        streams.put(name, scan.stream(name, Encoding.Numeric.scalar(type), unit(unit)));
    }

    private static Container.Mapping unit(String unit) {
        return mapping(text("unit"), text(unit));
    }

    private static Container.Mapping info(String name, String title, int points) {
        Value curves = new Container.Sequence(Container.Sequence.SequenceType.LIST,
                List.of(curve("diode1"), curve("diode2"), curve("current")));
        Value plots = new Container.Sequence(Container.Sequence.SequenceType.LIST,
                List.of(mapping(text("kind"), text("curve-plot"), text("items"), curves)));
        return mapping(text("type"), text(name), text("title"), text(title), text("npoints"), new Value.Int(points),
                text("start_time"), text(START.toString()), text("plots"), plots);
    }

    private static Value curve(String y) {
        return mapping(text("kind"), text("curve"), text("x"), text("elapsed_time"), text("y"), text(y));
    }

    private void sendNumbers(String name, int from, int count, IntToDoubleFunction value) throws SourceException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = value.applyAsDouble(from + i);
        }
        if (count > 0) {
            stream(name).send(Signals.points(DType.FLOAT64, numbers, count));
        }
    }

    private static Container.Mapping mapping(Value... pairs) {
        return new Container.Mapping(MappingType.DICT, List.of(pairs), null);
    }

    private static Value.Text text(String text) {
        return new Value.Text(text);
    }
}
