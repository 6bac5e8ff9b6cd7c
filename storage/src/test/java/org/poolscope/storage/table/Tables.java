package org.poolscope.storage.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;

/** Reading small tables in tests. */
final class Tables {
    /** The type of the rows that the fixtures have. */
    static final DType SEED = TypeString.parseSpec("chr S10, pos <i4, pct <f4, c <i4, t <i4");
    private static final long BUDGET = 1L << 28;

    private Tables() {}

    /** What a file holds, read by so many workers. */
    static Read read(Path file, DType dtype, TableFormat format, OnError onError, int workers) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            ArrayOfTable array = new ArrayOfTable(BUDGET);
            LoadReport report = new TableLoad(dtype, format, onError, workers, threads).load(file, array, Cancel.NEVER,
                    Progress.IGNORED);
            return new Read(report, array.array());
        }
    }

    /** What a text holds by the rules of loadtxt. */
    static NdArray read(Path folder, String text, DType dtype) throws Exception {
        return read(write(folder, text), dtype, TableFormat.LOADTXT, OnError.STOP, 1).array();
    }

    static Path write(Path folder, String text) throws Exception {
        return Files.write(folder.resolve("table.txt"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What came of reading a file. */
    record Read(LoadReport report, NdArray array) {}
}
