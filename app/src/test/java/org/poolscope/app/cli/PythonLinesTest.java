package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.app.export.PythonLines;
import org.poolscope.app.export.PythonValue;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Form;
import org.poolscope.storage.export.merge.Fill;
import org.poolscope.storage.export.merge.JoinRequest;
import org.poolscope.storage.export.merge.JoinRequest.How;
import org.poolscope.storage.export.merge.JoinRequest.Match;
import org.poolscope.storage.export.merge.MergeRequest;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.file.NpzFile;
import org.poolscope.storage.hdf5.Hdf5Writer;
import org.poolscope.storage.hdf5.Layout;
import org.poolscope.storage.hdf5.RowDataset;

/** The lines of Python that are copied give, with the real libraries, what an export writes. */
class PythonLinesTest {
    @TempDir
    Path folder;

    private final List<PythonValue> values = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    @Test
    void arraysOfEveryFileAreConcatenatedAndStacked() throws Exception {
        Path python = Peers.python("numpy", "h5py", "pandas");
        fourFiles();
        for (MergeRule rule : List.of(MergeRule.CONCATENATE, MergeRule.STACK)) {
            Path written = folder.resolve(rule + ".npy");
            assertEquals("True", compared(python, MergeRequest.of(rule, Form.ARRAYS), rule, written,
                    "print(numpy.array_equal(result, numpy.load(sys.argv[1])))"));
        }
    }

    @Test
    void tablesAreJoinedByTheKeyBesideThem() throws Exception {
        Path python = Peers.python("numpy", "pandas");
        archive("one", new double[]{1, 2, 3, 5, 5}, new double[]{10, 20, 30, 50, 51});
        archive("two", new double[]{5, 2, 4}, new double[]{-5, -2, -4});
        for (How how : How.values()) {
            assertEquals("True", compared(python, join(how, Match.EXACT, Double.POSITIVE_INFINITY), MergeRule.JOIN,
                    folder.resolve(how + ".csv"), """
                            ours = pandas.read_csv(sys.argv[1])
                            print(numpy.allclose(ours.to_numpy(), result.to_numpy(), equal_nan=True))""", "--on", "t",
                    "--how", how.name().toLowerCase(java.util.Locale.ROOT)), how::name);
        }
    }

    @Test
    void tablesAreJoinedByTheNearestAndByThePreviousKey() throws Exception {
        Path python = Peers.python("numpy", "pandas");
        archive("one", new double[]{1, 2, 3, 5}, new double[]{10, 20, 30, 50});
        archive("two", new double[]{0.75, 2.1, 4.9, 9}, new double[]{1, 2, 3, 4});
        for (Match match : List.of(Match.NEAREST, Match.PREVIOUS)) {
            assertEquals("True", compared(python, join(How.LEFT, match, 0.5), MergeRule.JOIN,
                    folder.resolve(match + ".csv"), """
                            ours = pandas.read_csv(sys.argv[1])
                            print(numpy.allclose(ours.to_numpy(), result.to_numpy(), equal_nan=True))""", "--on", "t",
                    "--how", "left", "--match", match.name().toLowerCase(java.util.Locale.ROOT), "--tolerance", "0.5"),
                    match::name);
        }
    }

    @Test
    void valuesOfSessionsComeOutOfTheirShelves() throws Exception {
        Path python = Peers.python("numpy");
        Path base = Fixtures.copy(Fixtures.folder("shelves").resolve("py3-dumb/exp1.data"),
                folder.resolve("exp1.data"));
        add("sessions", base.toString(), "alice.labpc07/array.v", "v");
        assertEquals("True", compared(python, MergeRequest.of(MergeRule.CONCATENATE, Form.ARRAYS),
                MergeRule.CONCATENATE, folder.resolve("v.npy"),
                "print(numpy.array_equal(result, numpy.load(sys.argv[1])))"));
    }

    @Test
    void columnsOfProductsComeOutOfTheirPools() throws Exception {
        Path python = Peers.python("numpy", "fdi");
        String pool = SamplePool.write(folder);
        values.add(new PythonValue("pool", pool, DataPath.of(SamplePool.PRODUCT, "0", "Parts", "ramp"), "ramp"));
        places.add(pool + "::Product/0/Parts/ramp");
        assertEquals("True", compared(python, MergeRequest.of(MergeRule.CONCATENATE, Form.ARRAYS),
                MergeRule.CONCATENATE, folder.resolve("ramp.npy"),
                "print(numpy.array_equal(result, numpy.load(sys.argv[1])))"));
    }

    @Test
    void whatPythonCannotReadOrMergeIsSaid() {
        values.add(new PythonValue("heap", "x.heap", DataPath.of("root", "q"), "q"));
        assertTrue(PythonLines.of(values, MergeRequest.of(MergeRule.PLAIN, Form.ARRAYS)).refusal().contains("heap"));
        values.set(0, new PythonValue("array", "x.npy", DataPath.ROOT, "x"));
        assertTrue(PythonLines.of(values, join(How.OUTER, Match.LINEAR, 1)).refusal().contains("command"));
    }

    @Test
    void noNameBreaksALine() {
        values.add(new PythonValue("arrays", "a\n\"b.npz", DataPath.of("x\nimport os"), "k\"\n"));
        String lines = PythonLines.of(values, MergeRequest.of(MergeRule.PLAIN, Form.ARRAYS)).text();
        assertEquals(3, lines.lines().count(), lines);
    }

    private void fourFiles() throws Exception {
        double[] numbers = {0.5, -1.25, 1e300};
        Path npy = folder.resolve("a.npy");
        try (OutputStream out = Files.newOutputStream(npy)) {
            NpyFile.write(NdArray.ofDoubles(numbers), out);
        }
        add("array", npy.toString(), "", "a");
        archive("b", numbers, numbers);
        Path hdf5 = folder.resolve("c.h5");
        try (Hdf5Writer writer = Hdf5Writer.create(hdf5, 0)) {
            try (RowDataset rows = writer.dataset("/entry/x", DType.FLOAT64, new Layout.Contiguous(numbers.length))) {
                rows.append(NdArray.ofDoubles(numbers).bytes(), numbers.length);
            }
            writer.commit();
        }
        add("hdf5", hdf5.toString(), "entry/x", "c");
        add("text table", Files.writeString(folder.resolve("d.csv"), "n,x\n1,0.5\n2,-1.25\n3,1e300\n").toString(), "x",
                "d");
    }

    private void archive(String name, double[] times, double[] numbers) throws Exception {
        Path file = folder.resolve(name + ".npz");
        try (OutputStream out = Files.newOutputStream(file)) {
            NpzFile.write(Map.of("t", NdArray.ofDoubles(times), "x", NdArray.ofDoubles(numbers)), false, out);
        }
        add("arrays", file.toString(), "x", name);
    }

    private void add(String kind, String address, String path, String label) {
        values.add(new PythonValue(kind, address, DataPath.parse(path), label));
        places.add(path.isEmpty() ? address : address + "::" + path);
    }

    private static MergeRequest join(How how, Match match, double tolerance) {
        return new MergeRequest(MergeRule.JOIN, 0,
                new JoinRequest(List.of("t"), how, match, tolerance, Fill.NOTHING), List.of(), Form.TABLE);
    }

    private String compared(Path python, MergeRequest request, MergeRule rule, Path written, String comparison,
            String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("export"));
        command.addAll(places);
        command.addAll(List.of("--merge", rule.name().toLowerCase(java.util.Locale.ROOT), "--to", written.toString()));
        command.addAll(List.of(options));
        Ran ran = Ran.with(command.toArray(String[]::new));
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        PythonLines lines = PythonLines.of(values, request);
        assertEquals("", lines.refusal());
        List<String> said = Peers.run(python, lines.text() + "import sys, numpy\n" + comparison, written.toString())
                .lines().toList();
        return said.getLast();
    }
}
