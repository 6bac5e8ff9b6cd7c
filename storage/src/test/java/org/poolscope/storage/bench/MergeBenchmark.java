package org.poolscope.storage.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Entry;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.Source;
import org.poolscope.storage.export.Block;
import org.poolscope.storage.export.Blocks;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.Format;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Input;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.formats.Formats;
import org.poolscope.storage.export.merge.Fill;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.Making;
import org.poolscope.storage.export.merge.MergePlan;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.file.NpzFile;
import org.poolscope.storage.npy.ArrayFileProvider;
import org.poolscope.storage.shelf.SessionSourceProvider;

/** Merging one key over many sessions into a file, and joining two long time series. */
class MergeBenchmark {
    private static final int SESSIONS = 200;
    private static final int SERIES = 10_000_000;
    private static final int WARM_UP = 5;
    private static final Making MAKING = new Making("bench", List.of(), Instant.EPOCH);

    @TempDir
    Path folder;

    @Test
    void mergingAndJoining() throws Exception {
        Targets targets = new Targets();
        sessions(targets);
        series(targets);
        targets.print();
    }

    private void sessions(Targets targets) throws Exception {
        Path base = Files.createDirectory(folder.resolve("many.data"));
        Optional<Path> python = PythonShelves.write("sqlite3", base, SESSIONS);
        if (python.isEmpty()) {
            targets.note("200 sessions of 1,000 values to CSV", "peer missing: " + PythonShelves.needs("sqlite3"));
            return;
        }
        for (String format : List.of("csv", "npz")) {
            for (int i = 0; i < WARM_UP; i++) {
                write(base, format);
            }
            targets.time("200 sessions of 1,000 values merged and written, " + format, 150, () -> write(base, format));
        }
    }

    private void write(Path base, String name) throws Exception {
        Format format = Formats.named(name).orElseThrow();
        try (Source source = new SessionSourceProvider().open(Location.parse(base.toString()), OpenOptions.READ_ONLY)) {
            List<Input> inputs = new ArrayList<>();
            for (Entry session : source.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries()) {
                inputs.add(new Input(source, session.path().child("results")));
            }
            Merged merged = merged(inputs, MergeRequest.of(MergeRule.MERGED, format.form()));
            Body body = format.prepare(merged, FormatChoices.normal(format), Cancel.NEVER, Progress.IGNORED);
            Export.write(body, folder.resolve("out." + name), Cancel.NEVER, Progress.IGNORED);
            assertEquals(SESSIONS * 1000L, merged.datasets().getFirst().rows().count());
        }
    }

    private void series(Targets targets) throws Exception {
        Path one = seriesFile("one.npz", 2, 0);
        Path two = seriesFile("two.npz", 3, 1);
        join(one, two);
        long start = System.nanoTime();
        long rows = join(one, two);
        targets.row("outer join of two series of 10,000,000 rows", 3000, (System.nanoTime() - start) / 1e6, "ms");
        targets.note("rows of it", Long.toString(rows));
    }

    /** Times that are {@code step} apart and a value for each. */
    private Path seriesFile(String name, int step, int first) throws Exception {
        double[] times = new double[SERIES];
        double[] values = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            times[i] = first + (double) i * step;
            values[i] = i;
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            NpzFile.write(Map.of("t", NdArray.ofDoubles(times), "x", NdArray.ofDoubles(values)), false, out);
        }
        return file;
    }

    private static long join(Path one, Path two) throws Exception {
        ArrayFileProvider files = new ArrayFileProvider();
        try (Source a = files.open(Location.parse(one.toString()), OpenOptions.READ_ONLY);
                Source b = files.open(Location.parse(two.toString()), OpenOptions.READ_ONLY)) {
            JoinRequest by = new JoinRequest(List.of("t"), JoinRequest.How.OUTER, JoinRequest.Match.EXACT,
                    Double.POSITIVE_INFINITY, Fill.NOTHING);
            MergeRequest request = new MergeRequest(MergeRule.JOIN, 0, by, List.of(), Form.TABLE);
            Merged merged = merged(
                    List.of(new Input(a, DataPath.of("x"), "one"), new Input(b, DataPath.of("x"), "two")),
                    request);
            Rows rows = merged.datasets().getFirst().rows();
            long count = 0;
            try (Blocks blocks = rows.blocks(Cancel.NEVER)) {
                for (@Nullable
                Block block = blocks.next(); block != null; block = blocks.next()) {
                    count += block.rows();
                }
            }
            assertEquals(rows.count(), count);
            return count;
        }
    }

    private static Merged merged(List<Input> inputs, MergeRequest request) throws Exception {
        MergePlan plan = MergePlan.of(inputs, request, MAKING, Cancel.NEVER, Progress.IGNORED);
        Merged merged = plan.merged();
        if (merged == null) {
            throw new AssertionError(plan.refusal());
        }
        return merged;
    }
}
