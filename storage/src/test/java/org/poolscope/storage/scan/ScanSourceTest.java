package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceConformance;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Numeric;
import org.poolscope.model.value.Value;

class ScanSourceTest extends SourceConformance {
    private static final Duration HALF_A_SCAN = Duration.ofSeconds(12);

    private final ManualClock clock = new ManualClock();

    @Override
    protected Source open() {
        return simulated(Duration.ofSeconds(30));
    }

    @Test
    void scansComeNewestFirstAndTellTheirState() throws SourceException {
        try (Source source = simulated(Duration.ofMinutes(1))) {
            List<Entry> scans = source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries();
            assertEquals(List.of("3", "2", "1"), scans.stream().map(scan -> scan.text("number")).toList());
            assertEquals(List.of("STARTED", "CLOSED", "CLOSED"),
                    scans.stream().map(scan -> scan.text("state")).toList());
            assertEquals(scans.subList(1, 2), source.children(DataPath.ROOT, new Page(1, 1), Cancel.NEVER).entries());
        }
    }

    @Test
    void belowAScanIsWhatIsToldOfItThenItsStreams() throws SourceException {
        try (Source source = simulated(HALF_A_SCAN)) {
            List<Entry> below = source.children(newest(source), Page.ALL, Cancel.NEVER).entries();
            assertEquals("info", below.getFirst().name());
            assertEquals("axis:roby", below.get(1).name());
            assertEquals("mm", below.get(1).text("unit"));
            DataPath title = newest(source).child("info").child("title");
            assertEquals(new Value.Text("ascan roby 0 10 200 0.1"), read(source, title));
        }
    }

    @Test
    void anImageIsReadAloneAndWithinItsAxes() throws SourceException {
        try (Source source = simulated(HALF_A_SCAN)) {
            DataPath images = newest(source).child("camera:image");
            Numeric.Array part = (Numeric.Array) read(source, images, Slice.at(-1), Slice.of(0, 4), Slice.of(1, 3));
            assertEquals(List.of(4L, 2L), List.of(part.data().shape()[0], part.data().shape()[1]));
            assertEquals("<u2", part.data().dtype().str());
        }
    }

    @Test
    void followingAStreamBringsEachPointOnceAndThenItsEnd() throws SourceException {
        try (Source source = simulated(Duration.ZERO)) {
            DataPath axis = newest(source).child("axis:roby");
            List<Value> followed = new ArrayList<>();
            try (Cursor cursor = source.follow(axis, 0)) {
                for (int i = 0; i < 30; i++) {
                    clock.pass(Duration.ofSeconds(1));
                    Optional<View> view = cursor.read(Duration.ofNanos(1), Cancel.NEVER);
                    view.ifPresent(news -> followed.addAll(news.values()));
                }
            } catch (SourceException.NotFound end) {
                assertEquals("The stream has ended.", end.what());
            }
            Numeric.Array all = (Numeric.Array) read(source, axis);
            assertEquals(200, followed.size());
            for (int i = 0; i < followed.size(); i++) {
                NdArray point = ((Numeric.Scalar) followed.get(i)).data();
                assertEquals(all.data().doubleAt(i), point.doubleAt(0));
            }
        }
    }

    @Test
    void followingTheStoreTellsNewScans() throws SourceException {
        try (Source source = simulated(Duration.ZERO); Cursor cursor = source.follow(DataPath.ROOT, 0)) {
            assertEquals(Optional.empty(), cursor.read(Duration.ofNanos(1), Cancel.NEVER));
            clock.pass(Duration.ofSeconds(30));
            View view = cursor.read(Duration.ofNanos(1), Cancel.NEVER).orElseThrow();
            assertEquals(new Value.Reference("scan", newest(source).part(0)), view.values().getFirst());
        }
    }

    @Test
    void aStreamThatTheScanLacksIsNotFoundAndTheOthersAreNamed() throws SourceException {
        try (Source source = simulated(HALF_A_SCAN)) {
            SourceException failure = assertThrows(SourceException.NotFound.class,
                    () -> read(source, newest(source).child("axis:robz")));
            assertTrue(failure.remedy().contains("axis:roby"), failure.remedy());
        }
    }

    private Source simulated(Duration past) {
        return new ScanSource(ScanSimulator.store("test", clock, 1, past), List.of(), () -> {});
    }

    private static DataPath newest(Source source) throws SourceException {
        return source.children(DataPath.ROOT, new Page(0, 1), Cancel.NEVER).entries().getFirst().path();
    }

    private static Value read(Source source, DataPath path, Slice... slices) throws SourceException {
        return source.read(path, List.of(slices), Cancel.NEVER, Progress.IGNORED);
    }
}
