package org.poolscope.app.live.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poolscope.app.live.scans.ScanInfo;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Numeric;
import org.poolscope.storage.scan.MemScanStore;

/** Newest spectra and images of streams of the embedded store. */
class LivePicturesTest {
    private static final int LENGTH = 4;

    private final MemScanStore store = new MemScanStore("pictures", () -> Instant.EPOCH, new Random(1));
    private final LivePictures pictures = new LivePictures();
    private Follower follower = store.follower();

    private record Shown(StreamWriter writer, Followed followed, Channel channel) {}

    private Shown spectrum = begin(new Keeping.All());

    LivePicturesTest() throws SourceException {}

    @BeforeEach
    void send() throws SourceException {
        for (int i = 0; i < 3; i++) {
            spectrum.writer().send(new Numeric.Array(NdArray.ofDoubles(i, 10.0 + i, 20, 30), null));
        }
        read();
    }

    @AfterEach
    void end() {
        follower.close();
        store.close();
    }

    @Test
    void theNewestSpectrumIsALine() {
        Picture.Line line = assertInstanceOf(Picture.Line.class, picture(Wanted.Wish.Form.LINE));

        assertEquals(2, line.index());
        assertEquals(LENGTH, line.curve().size());
        assertEquals(12, line.curve().y().at(1));
    }

    @Test
    void aWaterfallHasARowEachAndTheNewestBelow() {
        Picture.Cells cells = assertInstanceOf(Picture.Cells.class, picture(Wanted.Wish.Form.WATERFALL));

        assertEquals(3, cells.grid().rows());
        assertEquals(LENGTH, cells.grid().columns());
        assertEquals(2, cells.grid().at(2, 0));
        assertEquals(0, cells.levels().min());
        assertEquals(30, cells.levels().max());
    }

    @Test
    void whatIsShownAlreadyIsNotMadeAgain() throws SourceException {
        picture(Wanted.Wish.Form.LINE);

        Map<String, Picture> again = pictures.of(wanted(Wanted.Wish.Form.LINE), _ -> spectrum.followed().now());

        assertTrue(again.isEmpty());
        spectrum.writer().send(new Numeric.Array(NdArray.ofDoubles(7, 7, 7, 7), null));
        read();
        assertEquals(3, picture(Wanted.Wish.Form.LINE).index());
    }

    private Picture picture(Wanted.Wish.Form form) {
        return pictures.of(wanted(form), _ -> spectrum.followed().now()).values().iterator().next();
    }

    private Wanted wanted(Wanted.Wish.Form form) {
        Wanted.Wish wish = new Wanted.Wish(spectrum.channel(), form, false, 0, false);
        return new Wanted(Optional.empty(), List.of(), Map.of("mca", wish));
    }

    private Shown begin(Keeping keeping) throws SourceException {
        ScanWriter scan = store.create(ScanIdentity.of("ct", 1), ScanInfo.none().told());
        StreamWriter writer = scan.stream("mca", new Encoding.Numeric(DType.FLOAT64, List.of((long) LENGTH)),
                ScanInfo.none().told());
        scan.prepare(ScanInfo.none().told());
        scan.start();
        Stream stream = store.load(scan.key()).streams().values().iterator().next();
        return new Shown(writer, follower.follow(stream, 0, keeping), Channel.of(stream, ScanInfo.none()));
    }

    private void read() throws SourceException {
        while (follower.read(Duration.ZERO, Cancel.NEVER)) {
            // Until nothing is new.
        }
    }
}
