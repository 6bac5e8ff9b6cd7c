package org.poolscope.storage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;
import org.poolscope.storage.export.formats.Formats;

/** How fast a merge becomes a file, beside the programs that people write the same files with. */
class ExportBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 10;
    /** As many as the merge engine gives out at once of so many doubles. */
    private static final int BLOCK = 43_690;
    private static final int RUNS = 4;
    private static final double MB = 1e6;

    @TempDir
    Path folder;

    @Test
    void filesAreWrittenAsFastAsTheDiskAndTheCoresAllow() throws Exception {
        Targets targets = new Targets();
        Merged merged = merged();
        double csv = seconds("csv", merged, Map.of());
        double size = Files.size(folder.resolve("out.csv")) / MB;
        targets.atLeast("CSV, 1 M rows x 10 doubles, two cores", 250, size / csv, "MB/s");
        double pandas = python("pandas", "import pandas; d = pandas.DataFrame({str(i): a[i] for i in range(10)})",
                "d.to_csv(f, index=False)");
        targets.atLeast("CSV beside pandas to_csv", 5, pandas / csv, "x");
        targets.atLeast("Parquet, zstd, rows of 10 doubles", 1, ROWS / MB / seconds("parquet", merged, Map.of()),
                "M/s");
        targets.note("Parquet by pyarrow, zstd", "%.2f M/s".formatted(ROWS / MB / python("pyarrow",
                "import pyarrow, pyarrow.parquet; t = pyarrow.table({str(i): a[i] for i in range(10)})",
                "pyarrow.parquet.write_table(t, f, compression='zstd', use_dictionary=False)")));
        double plain = python("h5py", "import h5py", hdf5(""));
        targets.atLeast("HDF5 contiguous, new file, beside h5py", 1, plain / seconds("hdf5", merged, Map.of()), "x");
        double packed = python("h5py", "import h5py", hdf5(", compression='gzip', compression_opts=4, shuffle=True"));
        targets.atLeast("HDF5 gzip 4, all cores, beside h5py", 1.7,
                packed / seconds("hdf5", merged, Map.of("gzip", "4")), "x");
        targets.print();
    }

    private static String hdf5(String how) {
        return """
                with h5py.File(f, "w") as h:
                    for i in range(10):
                        h.create_dataset(str(i), data=a[i]%s)""".formatted(how).replace("\n", "\n    ");
    }

    /** The fastest of some runs; the file is new each time. */
    private double seconds(String name, Merged merged, Map<String, String> choices) throws Exception {
        Format format = Formats.named(name).orElseThrow();
        Path file = folder.resolve("out." + name);
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            Files.deleteIfExists(file);
            long start = System.nanoTime();
            Written.to(file, format, merged, choices);
            fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
        }
        return fastest;
    }

    private double python(String module, String before, String work) throws Exception {
        Path python = Peers.python("numpy", module);
        String said = Peers.run(python, """
                import os, sys, time, numpy
                f = sys.argv[1]
                a = numpy.random.default_rng(1).random((10, %d))
                %s
                def work():
                    %s
                best = 1e9
                for _ in range(2):
                    if os.path.exists(f): os.remove(f)
                    start = time.perf_counter()
                    work()
                    with open(f, "rb") as done: os.fsync(done.fileno())
                    best = min(best, time.perf_counter() - start)
                print(best)""".formatted(ROWS, before, work), folder.resolve("peer." + module).toString());
        return Double.parseDouble(said.strip());
    }

    private static Merged merged() {
        SampleRows rows = SampleRows.table(BLOCK);
        Random random = new Random(1);
        for (int i = 0; i < COLUMNS; i++) {
            rows.with("c" + i, NdArray.ofDoubles(random.doubles(ROWS).toArray()));
        }
        return new Merged(List.of(new Dataset("k", rows, "c0", List.of(), false)), SampleRows::provenance);
    }
}
