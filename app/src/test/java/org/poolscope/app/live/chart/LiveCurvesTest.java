package org.poolscope.app.live.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poolscope.app.live.scans.ScanInfo;
import org.poolscope.app.plot.Band;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.storage.scan.MemScanStore;

/** Curves over streams of the embedded store. */
class LiveCurvesTest {
    private final MemScanStore store = new MemScanStore("curves", () -> Instant.EPOCH, new Random(1));
    private final Map<String, StreamWriter> writers = new HashMap<>();
    private final Map<String, Followed> followed = new HashMap<>();
    private final FrameMaker maker = new FrameMaker();
    private Map<String, Stream> streams = Map.of();
    private Follower follower = store.follower();

    @BeforeEach
    void begin() throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ascan", 1), ScanInfo.none().told());
        for (String name : List.of("time", "diode", "slow")) {
            Container.Mapping told = ScanInfo.none().told();
            writers.put(name, scan.stream(name, Encoding.Numeric.scalar(DType.FLOAT64), told));
        }
        scan.prepare(ScanInfo.none().told());
        scan.start();
        streams = store.load(scan.key()).streams();
        streams.forEach((name, stream) -> followed.put(name, follower.follow(stream, 0, new Keeping.All())));
    }

    @AfterEach
    void end() {
        follower.close();
        store.close();
    }

    @Test
    void pointsStandOverTheirAxis() throws SourceException {
        send(0, 50);

        Curve diode = frame().curves().getFirst();

        assertEquals(50, diode.size());
        assertEquals(4.9, diode.x().at(49), 1e-12);
        assertEquals(49, diode.y().at(49));
    }

    @Test
    void aSlowStreamStandsOverEachTenthPlaceAndSaysSo() throws SourceException {
        send(0, 500);

        Curve slow = frame().curves().getLast();

        assertEquals("slow 1:10", slow.name());
        assertEquals(50, slow.size());
        assertEquals(12.0, slow.x().at(12), 1e-9);
    }

    @Test
    void evictedPointsAreABandFromIndexZero() throws SourceException {
        send(0, 1000);
        writers.forEach((name, writer) -> store.trim(writer.key(), name.equals("slow") ? 30 : 300));

        Frame frame = frame();

        assertEquals(300, frame.firsts().get("diode"));
        Band band = frame.bands().getFirst();
        assertEquals(0, band.from(), 1e-6);
        assertEquals(30, band.to(), 1e-6);
        assertTrue(band.text().startsWith("300\nevicted"), band.text());
        assertEquals(0, frame.lost());
    }

    @Test
    void pointsGoneBeforeTheyWereReadAreABandInPlaceAndNoLineCrossesIt() throws SourceException {
        send(0, 100);
        frame();
        send(100, 200);
        writers.forEach((name, writer) -> store.trim(writer.key(), name.equals("slow") ? 25 : 250));
        send(300, 100);

        Frame frame = frame();

        Curve diode = frame.curves().getFirst();
        assertEquals(400, diode.size());
        assertTrue(Double.isNaN(diode.y().at(150)));
        assertEquals(0, diode.x().at(99) - 9.9, 1e-9);
        assertTrue(diode.x().at(150) > diode.x().at(99) && diode.x().at(150) < diode.x().at(260));
        assertTrue(frame.lost() > 0);
        assertEquals(1, frame.bands().size());
        assertTrue(frame.bands().getFirst().text().contains("gone before they were read"));
    }

    @Test
    void withoutAnAxisPointsStandOverTheirIndex() throws SourceException {
        send(0, 20);
        read();

        Frame frame = maker.make(new Wanted(Optional.empty(), List.of(drawn("diode", 0)), Map.of()), this::kept);

        assertEquals(19, frame.curves().getFirst().x().at(19));
        assertEquals(20, frame.newest());
    }

    private Frame frame() throws SourceException {
        read();
        return maker.make(new Wanted(Optional.of(channel("time")), List.of(drawn("diode", 0), drawn("slow", 1)),
                Map.of()), this::kept);
    }

    private void read() throws SourceException {
        while (follower.read(Duration.ZERO, Cancel.NEVER)) {
            // Until nothing is new.
        }
    }

    private org.poolscope.model.stream.Kept kept(String name) {
        Followed each = followed.get(name);
        if (each == null) {
            throw new AssertionError(name);
        }
        return each.now();
    }

    private Channel channel(String name) {
        Stream stream = streams.get(name);
        if (stream == null) {
            throw new AssertionError(name);
        }
        return Channel.of(stream, ScanInfo.none());
    }

    private Wanted.Drawn drawn(String name, int slot) {
        return new Wanted.Drawn(channel(name), slot);
    }

    private void send(int from, int count) throws SourceException {
        for (int i = from; i < from + count; i++) {
            one("time", i * 0.1);
            one("diode", i);
            if (i % 10 == 0) {
                one("slow", -i);
            }
        }
    }

    private void one(String name, double number) throws SourceException {
        StreamWriter writer = writers.get(name);
        if (writer == null) {
            throw new AssertionError(name);
        }
        writer.send(new Points.Regular(NdArray.ofDoubles(number)));
    }
}
