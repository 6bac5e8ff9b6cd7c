package org.poolscope.app.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import org.poolscope.app.look.Theme;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.OpenSource;
import org.poolscope.app.main.TestWindow;
import org.poolscope.app.main.Toolkit;
import org.poolscope.app.main.Workspace;
import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Curve;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.SourceProvider;
import org.poolscope.model.source.Sources;
import org.poolscope.model.source.Support;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.ScanIdentity;
import org.poolscope.model.stream.ScanWriter;
import org.poolscope.model.stream.StreamWriter;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Container.Mapping.MappingType;
import org.poolscope.storage.scan.MemScanStore;
import org.poolscope.storage.scan.ScanSource;

/** A scan of some streams in memory, and a window that plots all of them while the benchmark sends their points. */
final class RunningScan implements AutoCloseable {
    private static final String ADDRESS = "mem-scan://bench";

    private final MemScanStore store;
    private final ScanWriter scan;
    private final List<StreamWriter> writers = new ArrayList<>();
    private final TestWindow window;

    private RunningScan(Path folder, int streams, long memory) throws SourceException {
        store = new MemScanStore("bench", InstantSource.system(), new Random(1), memory);
        scan = store.create(ScanIdentity.of("timescan", 1), nothing());
        for (int i = 0; i < streams; i++) {
            writers.add(scan.stream("c" + i, Encoding.Numeric.scalar(DType.FLOAT64), nothing()));
        }
        scan.prepare(nothing());
        scan.start();
        window = TestWindow.open(folder, Theme.LIGHT, new Sources(List.of(new Provider(store))),
                ServiceLoader.load(Feature.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** Begins a scan in a store that keeps {@code memory} bytes of points, and plots all of its streams. */
    static RunningScan open(Path folder, int streams, long memory) throws SourceException {
        RunningScan running = new RunningScan(folder, streams, memory);
        running.window.openSource(ADDRESS);
        running.select(DataPath.of(running.scan.key()));
        running.window.settle();
        for (int i = 0; i < streams; i++) {
            running.select(DataPath.of(running.scan.key(), "c" + i));
        }
        return running;
    }

    /** Sends points of one stream. */
    void send(int stream, double[] numbers) throws SourceException {
        writers.get(stream).send(new Points.Regular(NdArray.ofDoubles(numbers)));
    }

    int streams() {
        return writers.size();
    }

    TestWindow window() {
        return window;
    }

    Plot plot() {
        return (Plot) window.node("liveChart");
    }

    /** How many points of the stream that has fewest are in the chart. */
    long drawn() {
        Plot plot = plot();
        return Toolkit.on(() -> plot.curves().size() < streams()
                ? 0
                : plot.curves().stream().mapToLong(curve -> curve.size()).min().orElse(0));
    }

    /** How many points of all streams the chart knows of and does not have. */
    double missing() {
        List<Curve> curves = Toolkit.on(() -> plot().curves());
        return curves.stream().map(Curve::y).mapToLong(
                numbers -> LongStream.range(0, numbers.size()).filter(i -> Double.isNaN(numbers.at(i))).count()).sum();
    }

    private void select(DataPath path) {
        Toolkit.run(() -> {
            Workspace workspace = window.controller().workspace();
            OpenSource source = workspace.sources().getFirst();
            workspace.select(source, path);
        });
    }

    @Override
    public void close() {
        window.close();
        store.close();
    }

    private static Container.Mapping nothing() {
        return new Container.Mapping(MappingType.DICT, List.of(), null);
    }

    private record Provider(MemScanStore store) implements SourceProvider {
        @Override
        public Support probe(Location location) {
            return location.source().equals(ADDRESS) ? new Support(4, "scans", "") : Support.no("");
        }

        @Override
        public Source open(Location location, OpenOptions options) {
            return new ScanSource(store, List.of(), () -> {});
        }
    }
}
