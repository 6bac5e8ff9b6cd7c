package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.Numbers;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.entry.StreamEntry;
import org.poolscope.storage.scan.kept.KeepingBudget;

class LogFollowerTest {
    private static final Keeping ALL = new Keeping.All();
    private static final String STATE = "esrf:stream:state";

    private final MemLog log = new MemLog(1L << 30, () -> {});
    private final AtomicInteger failures = new AtomicInteger();
    private final ShakyLog line = new ShakyLog(log, () -> failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0);
    private final LogFollower follower = new LogFollower(line, new SourceGate("redis://test"),
            new KeepingBudget(10_000, 20_000, Path.of(System.getProperty("java.io.tmpdir"))), () -> {});

    /** One thing that happens: points of a stream are sent as one entry, or the line fails so many times. */
    record Step(int stream, int points, int failures) {}

    @Property(seed = "20121121", tries = 150)
    void inWhateverPiecesPointsComeAndWheneverTheLineBreaksAllAreKeptOnce(@ForAll("steps") List<Step> steps)
            throws SourceException {
        new LogFollowerTest().take(steps);
    }

    private void take(List<Step> steps) throws SourceException {
        List<Followed> followed = List.of(follow("a", 0), follow("b", 0), follow("c", 0));
        int[] sent = new int[3];
        for (Step step : steps) {
            add(key(followed.get(step.stream)), sent[step.stream], step.points);
            sent[step.stream] += step.points;
            failures.set(step.failures);
            follower.read(Duration.ZERO, Cancel.NEVER);
        }
        for (int i = 0; i < 3; i++) {
            log.add(key(followed.get(i)), StreamEntry.seal(sent[i]));
        }
        while (followed.stream().anyMatch(stream -> stream.now().ending().isRunning())) {
            follower.read(Duration.ofSeconds(1), Cancel.NEVER);
        }
        for (int i = 0; i < 3; i++) {
            Kept kept = followed.get(i).now();
            assertEquals(range(0, sent[i]), numbers(kept));
            assertEquals(List.of((long) sent[i], 0L), List.of(kept.received(), kept.lost()));
        }
    }

    @Test
    void whileTheStoreCannotBeReachedTheLinkSaysSoAndIsTriedAgainSoon() throws SourceException {
        Followed followed = follow("a", 0);
        failures.set(Integer.MAX_VALUE);
        Instant start = Instant.now();
        for (int i = 0; i < 4; i++) {
            follower.read(Duration.ofSeconds(2), Cancel.NEVER);
        }
        Link.Lost lost = assertInstanceOf(Link.Lost.class, follower.link());
        assertTrue(lost.why().contains("reset"), lost.why());
        assertTrue(lost.nextTry().isBefore(Instant.now().plusSeconds(2)) && !lost.since().isBefore(start), "" + lost);
        add(key(followed), 0, 3);
        failures.set(0);
        settle();
        assertInstanceOf(Link.Connected.class, follower.link());
        assertEquals(range(0, 3), numbers(followed.now()));
    }

    @Test
    void whoWaitsForTheNextTryCanStop() throws SourceException {
        follow("a", 0);
        failures.set(Integer.MAX_VALUE);
        follower.read(Duration.ZERO, Cancel.NEVER);
        follower.read(Duration.ZERO, Cancel.NEVER);
        AtomicInteger looks = new AtomicInteger();
        try {
            follower.read(Duration.ofMinutes(1), () -> looks.incrementAndGet() > 2);
        } catch (SourceException.Cancelled e) {
            assertTrue(e.what().startsWith("Stopped"), e.what());
        }
    }

    @Test
    void aStreamThatBeganAnewWhileTheLineWasBrokenIsReadFromItsStart() throws SourceException {
        Followed followed = follow("a", 0);
        add(key(followed), 0, 5);
        settle();
        log.remove(key(followed));
        add(key(followed), 0, 2);
        failures.set(1);
        settle();
        assertEquals(range(0, 2), numbers(followed.now()));
        assertEquals(List.of(1L, 2L), List.of((long) followed.now().beginnings(), followed.now().received()));
    }

    @Test
    void aStreamThatFallsSilentIsLookedAtFromItsOtherEnd() throws SourceException {
        Followed followed = follow("a", 0);
        add(key(followed), 0, 5);
        settle();
        log.remove(key(followed));
        add(key(followed), 0, 2);
        while (followed.now().beginnings() == 0) {
            follower.read(Duration.ofMillis(300), Cancel.NEVER);
        }
        settle();
        assertEquals(range(0, 2), numbers(followed.now()));
    }

    @Test
    void aStreamMadeAnewAndSealedBeforeAnybodyLookedIsReadFromItsStart() throws SourceException {
        Followed followed = follow("a", 0);
        add(key(followed), 0, 5);
        settle();
        log.remove(key(followed));
        add(key(followed), 0, 2);
        log.add(key(followed), StreamEntry.seal(2));
        settle();
        assertEquals(range(0, 2), numbers(followed.now()));
        assertEquals(new Ending.Sealed(2), followed.now().ending());
    }

    @Test
    void aScanThatIsGoneEndsItsStreams() throws SourceException {
        log.addNote(STATE, 1, States.FIELD, "2");
        Followed followed = follow("a", 0);
        add(key(followed), 0, 5);
        settle();
        log.remove(key(followed));
        log.remove(STATE);
        failures.set(1);
        settle();
        assertInstanceOf(Ending.Deleted.class, followed.now().ending());
        assertEquals(range(0, 5), numbers(followed.now()));
    }

    @Test
    void aKeyThatHoldsNoStreamEndsThatOneAloneAndSaysWhy() throws SourceException {
        Followed bad = follow("bad", 0);
        Followed good = follow("good", 0);
        line.otherThings.add(key(bad));
        add(key(good), 0, 3);
        settle();
        Ending.Failed failed = assertInstanceOf(Ending.Failed.class, bad.now().ending());
        assertEquals("The key holds no stream.", failed.why().what());
        assertEquals(range(0, 3), numbers(good.now()));
    }

    @Test
    void oneStreamFollowedTwiceIsKeptAsEachWants() throws SourceException {
        Followed whole = follow("a", 0);
        add(key(whole), 0, 5);
        settle();
        Followed later = follow("a", 3);
        Followed newest = follower.follow(stream("a"), 0, new Keeping.Newest(Duration.ZERO));
        add(key(whole), 5, 2);
        settle();
        assertEquals(List.of(range(0, 7), range(3, 7), range(6, 7)),
                List.of(numbers(whole.now()), numbers(later.now()), numbers(newest.now())));
    }

    @Test
    void smallEntriesDoNotWaitForLargeOnes() throws SourceException {
        Encoding.Numeric image = new Encoding.Numeric(DType.FLOAT64, List.of(1_000L, 1_000L));
        Followed images = follower.follow(stream("image", image), 0, ALL);
        Followed numbers = follow("a", 0);
        for (int i = 0; i < 3; i++) {
            log.add(key(images), StreamEntry.ofPoints(i, new byte[8_000_000], 1));
        }
        for (int i = 0; i < 500; i++) {
            add(key(numbers), i, 1);
        }
        follower.read(Duration.ZERO, Cancel.NEVER);
        assertEquals(List.of(1L, 500L), List.of(images.now().received(), numbers.now().received()));
    }

    @Provide
    static Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> streams = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> points = Arbitraries.integers().between(1, 900);
        Arbitrary<Integer> failures = Arbitraries.of(0, 0, 0, 0, 0, 0, 1);
        return streams.flatMap(stream -> points.flatMap(count -> failures.map(n -> new Step(stream, count, n))))
                .list().ofMaxSize(15);
    }

    private void settle() throws SourceException {
        while (follower.read(Duration.ofMillis(1), Cancel.NEVER) || follower.link() instanceof Link.Lost) {
            assertTrue(failures.get() < Integer.MAX_VALUE, "a line that fails for ever never settles");
        }
    }

    private Followed follow(String name, long from) {
        return follower.follow(stream(name), from, ALL);
    }

    private LogStream stream(String name) {
        return stream(name, Encoding.Numeric.scalar(DType.FLOAT64));
    }

    private LogStream stream(String name, Encoding encoding) {
        return new LogStream(log, new LogStream.Declaration(name, "esrf:stream:" + name, encoding,
                new Container.Mapping(MappingType.DICT, List.of(), null)), Optional.of(STATE));
    }

    private static String key(Followed followed) {
        return followed.stream().key();
    }

    private void add(String key, int from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putDouble(from + i);
        }
        log.add(key, StreamEntry.ofPoints(from, bytes.array(), count));
    }

    private static List<Double> range(int from, int to) {
        List<Double> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add((double) i);
        }
        return numbers;
    }

    private static List<Double> numbers(Kept kept) {
        Numbers numbers = kept.numbers(0, Long.MAX_VALUE);
        List<Double> all = new ArrayList<>();
        for (long i = 0; i < numbers.size(); i++) {
            all.add(numbers.at(i));
        }
        return all;
    }
}
