package org.poolscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.file.NpzFile;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;
import org.poolscope.storage.shm.SharedMemoryProvider;
import tools.jackson.databind.JsonNode;

/** A row of numbers in every kind of source. */
final class ExportSources implements AutoCloseable {
    private static final double[] NUMBERS = {0.5, -1.25, 1e300, 3};
    private static final String SHARED = "shared";
    private static final String SCANS = "mem-scan://formats";

    private final Path folder;
    private final Sources installed = Sources.installed();
    private final Sources blocks;
    private final SharedArray array;
    /** Simulated scans last as long as somebody has them open. */
    private final Source scans;

    ExportSources(Path folder) throws IOException, SourceException {
        this.folder = folder;
        SharedMemory memory = new SharedMemory(Files.createDirectory(folder.resolve("shm")));
        blocks = new Sources(List.of(new SharedMemoryProvider(memory)));
        array = SharedArray.create(memory, "psm_numbers", DType.FLOAT64, NUMBERS.length);
        array.array().bytes().copyFrom(numbers().bytes());
        scans = installed.open(Location.parse(SCANS), OpenOptions.READ_ONLY);
    }

    /** Runs a command line about a kind. */
    Ran run(String kind, String... arguments) {
        return Ran.with(Cancel.NEVER, kind.equals(SHARED) ? blocks : installed, arguments);
    }

    @Override
    public void close() throws SourceException {
        scans.close();
        array.close();
    }

    /** What to export under the name of its kind. */
    Map<String, String> places() throws IOException, SourceException {
        Map<String, String> places = new LinkedHashMap<>();
        Fixtures.copy(Fixtures.folder("shelves").resolve("py3-gnu/exp1.data"), folder.resolve("exp1.data"));
        places.put("sessions", folder.resolve("exp1.data") + "::alice.labpc07/array.v");
        places.put("pool", SamplePool.write(folder) + "::Product/0/Parts/ramp");
        places.put("scans", SCANS + "::" + closedScan() + "/axis:roby");
        Path heap = folder.resolve("numbers.heap");
        Ran.with("heap", heap.toString(), "set", "queue", "[0.5, -1.25, 1e300, 3.0]");
        places.put("heap", heap + "::root/queue");
        Path hdf5 = folder.resolve("numbers.h5");
        try (Hdf5Writer writer = Hdf5Writer.create(hdf5, 0)) {
            try (RowDataset rows = writer.dataset("/entry/x", DType.FLOAT64, new Layout.Contiguous(NUMBERS.length))) {
                rows.append(numbers().bytes(), NUMBERS.length);
            }
            writer.commit();
        }
        places.put("hdf5", hdf5 + "::entry/x");
        Path npy = folder.resolve("numbers.npy");
        try (OutputStream out = Files.newOutputStream(npy)) {
            NpyFile.write(numbers(), out);
        }
        places.put("npy", npy.toString());
        Path npz = folder.resolve("numbers.npz");
        try (OutputStream out = Files.newOutputStream(npz)) {
            NpzFile.write(Map.of("x", numbers()), true, out);
        }
        places.put("npz", npz + "::x");
        places.put("text table", Files.writeString(folder.resolve("numbers.csv"), "n,x\n1,0.5\n2,-1.25\n3,1e300\n4,3\n")
                + "::x");
        places.put(SHARED, "shm://psm_numbers?dtype=<f8&shape=" + NUMBERS.length);
        return places;
    }

    /** The numbers that a place has, as the command that shows them says. */
    List<Double> expected(String kind, String place) {
        Ran ran = run(kind, "show", place, "--json");
        JsonNode data = ran.json().has("data") ? ran.json().get("data") : ran.json().get("v");
        return data.valueStream().map(each -> Double.valueOf((each.isObject() ? each.get("v") : each).asString()))
                .toList();
    }

    private String closedScan() {
        return Ran.with(Cancel.NEVER, installed, "scans", SCANS, "--json").json().valueStream()
                .filter(scan -> scan.get("state").asString().equals("CLOSED")).findFirst().orElseThrow().get("key")
                .asString();
    }

    private static NdArray numbers() {
        return NdArray.of(DType.FLOAT64.withOrder(ByteOrder.nativeOrder()), new long[]{NUMBERS.length}, false,
                NdArray.ofDoubles(NUMBERS).bytes());
    }
}
