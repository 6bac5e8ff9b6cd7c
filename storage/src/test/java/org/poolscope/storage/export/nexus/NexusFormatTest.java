package org.poolscope.storage.export.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Body;
import org.poolscope.storage.export.Cells;
import org.poolscope.storage.export.Column;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Export;
import org.poolscope.storage.export.FormatChoices;
import org.poolscope.storage.export.Marks;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.Rows;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;

class NexusFormatTest {
    @TempDir
    Path folder;

    @Test
    void theWayToThePlotIsMarkedFromTheRoot() throws Exception {
        assertEquals("NXdata volt time ['temp'] V ['time'] Voltage", read(scan(), """
                g = h
                while "default" in g.attrs:
                    g = g[g.attrs["default"]]
                v = g[g.attrs["signal"]]
                print(g.attrs["NX_class"], g.attrs["signal"], g.attrs["axes"][0], list(g.attrs["auxiliary_signals"]),
                      v.attrs["units"], [k[:-8] for k in g.attrs if k.endswith("_indices")], v.attrs["long_name"])"""));
    }

    @Test
    void whereItComesFromStandsInAProcess() throws Exception {
        assertEquals("NXprocess Poolscope 1.0 exp1.data", read(scan(),
                """
                        import json
                        p = h["entry/process"]
                        note = json.loads(p["provenance/data"][()])
                        print(p.attrs["NX_class"], p["program"][()].decode(), p["version"][()].decode(), note["sources"][0]["location"])"""));
        assertEquals(ProvenanceText.json(SampleRows.provenance()),
                new NexusFormat().provenance(folder.resolve("a.h5")).orElseThrow());
    }

    @Test
    void severalDatasetsStandUnderTheirPaths() throws Exception {
        Dataset one = new Dataset("s0/k", SampleRows.array(NdArray.ofDoubles(1, 2)), "k", List.of(), false);
        Dataset other = new Dataset("s1/k", SampleRows.array(matrix()), "k", List.of(), false);
        assertEquals("[1.0, 2.0] (4, 2) NXcollection k", read(
                new Merged(List.of(one, other), SampleRows::provenance), """
                        print(h["entry/s0/k/k"][()].tolist(), h["entry/s1/k/k"].shape, h["entry/s0"].attrs["NX_class"],
                              h["entry/s0"].attrs["default"])"""));
    }

    @Test
    void whatOnlyTellsOfOthersIsNotPlottedFirst() throws Exception {
        Dataset beside = new Dataset("rows", SampleRows.array(NdArray.ofLongs(2)), "k", List.of(), true);
        Dataset data = new Dataset("k", SampleRows.array(NdArray.ofDoubles(1, 2)), "k", List.of(), false);
        assertEquals("k", read(new Merged(List.of(beside, data), SampleRows::provenance),
                "print(h['entry'].attrs['default'])"));
    }

    @Test
    void packedRowsComeBackFromManyThreads() throws Exception {
        double[] values = new double[400_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.5;
        }
        Merged merged = SampleRows.table(4096).with("x", NdArray.ofDoubles(values)).with("y",
                NdArray.ofDoubles(values)).merged();
        assertEquals("gzip True True", read(merged, Map.of("gzip", "4"), """
                import numpy
                k = h["entry/k"]
                print(k["x"].compression, *[bool((k[n][()] == numpy.arange(400000) * 0.5).all()) for n in "xy"])"""));
    }

    @Test
    void namesThatHdf5CannotHoldAreWrittenAnotherWayAndSaid() throws Exception {
        Merged merged = SampleRows.table(2).with("a/b", NdArray.ofLongs(1)).with("a_b", NdArray.ofLongs(2)).with(".",
                NdArray.ofLongs(3)).merged();
        assertEquals("['__', 'a_b', 'a_b_2'] a/b", read(merged, """
                print(sorted(h["entry/k"]), h["entry/k/a_b"].attrs["long_name"])"""));
        Body body = prepared(merged, Map.of());
        assertTrue(body.losses().losses().getFirst().sentence().contains("name"));
    }

    @Test
    void anEmptyTableIsATableWithoutRows() throws Exception {
        assertEquals("(0,) (0,)", read(SampleRows.table(2).with("x", NdArray.ofDoubles()).with("t", List.of())
                .merged(), "print(h['entry/k/x'].shape, h['entry/k/t'].shape)"));
    }

    @Test
    void stoppingLeavesTheOldFileAndNothingElse() throws Exception {
        Path file = folder.resolve("a.h5");
        Files.writeString(file, "old");
        Body body = prepared(scan(), Map.of());
        int[] asked = {0};
        Cancel second = () -> ++asked[0] > 2;
        assertThrows(SourceException.Cancelled.class, () -> Export.write(body, file, second, Progress.IGNORED));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static NdArray matrix() {
        return NdArray.of(DType.INT64, new long[]{4, 2}, false, NdArray.ofLongs(1, 2, 3, 4, 5, 6, 7, 8).bytes());
    }

    private static Merged scan() {
        Rows rows = SampleRows.table(2).with("time", NdArray.ofDoubles(0, 1, 2))
                .with(new Column("volt", Column.Role.VALUE, DType.FLOAT64, "V", "Voltage", false),
                        new Cells.Elements(NdArray.ofDoubles(3, 4, 5), Marks.NONE))
                .with("temp", NdArray.ofDoubles(6, 7, 8)).with("name", List.of("a", "b", "c"));
        return new Merged(List.of(new Dataset("scan 1", rows, "volt", List.of("time"), false)),
                SampleRows::provenance);
    }

    private static Body prepared(Merged merged, Map<String, String> choices) throws SourceException {
        NexusFormat format = new NexusFormat();
        return format.prepare(merged, FormatChoices.of(format, choices), Cancel.NEVER, Progress.IGNORED);
    }

    private String read(Merged merged, String script) throws Exception {
        return read(merged, Map.of(), script);
    }

    private String read(Merged merged, Map<String, String> choices, String script) throws Exception {
        Path python = Peers.python("h5py");
        Path file = folder.resolve("a.h5");
        Written.to(file, new NexusFormat(), merged, choices);
        return Peers.run(python, "import sys, h5py\nh = h5py.File(sys.argv[1])\n" + script, file.toString()).strip();
    }
}
