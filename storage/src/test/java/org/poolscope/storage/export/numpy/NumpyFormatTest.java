package org.poolscope.storage.export.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;
import org.poolscope.storage.file.NpzFile;

class NumpyFormatTest {
    @TempDir
    Path folder;

    @Test
    void numpyReadsOneArray() throws Exception {
        NdArray matrix = NdArray.of(org.poolscope.model.array.DType.INT64, new long[]{4, 2}, false,
                NdArray.ofLongs(1, 2, 3, 4, 5, 6, 7, 8).bytes());
        assertEquals("int64 [[1, 2], [3, 4], [5, 6], [7, 8]]", npy(SampleRows.array(matrix)));
    }

    @Test
    void wholeNumbersWithGapsBecomeFloatsAndItIsSaid() throws Exception {
        SampleRows rows = SampleRows.table(2).with("k", NdArray.ofLongs(1, 2, 3), 1);
        assertEquals("float64 [1.0, nan, 3.0]", npy(rows));
        LossReport losses = Written.to(folder.resolve("a.npy"), new NpyFormat(), rows.merged());
        assertTrue(losses.losses().getFirst().sentence().contains("NaN where missing"));
    }

    @Test
    void wholeNumbersThatAreRoundedAreCounted() throws Exception {
        SampleRows rows = SampleRows.table(2).with("k", NdArray.ofLongs((1L << 53) + 1, 2, 1L << 60), 1);
        LossReport losses = Written.to(folder.resolve("a.npy"), new NpyFormat(), rows.merged());
        assertEquals(1, losses.losses().getLast().count());
        assertEquals("9007199254740993", losses.losses().getLast().examples().getFirst().before());
    }

    @Test
    void textsAreAsWideAsTheLongest() throws Exception {
        assertEquals("<U3 ['a', 'b\\xe9\\U0001f600', '']",
                npy(SampleRows.table(2).with("k", List.of("a", "b\u00e9\uD83D\uDE00", ""))));
    }

    @Test
    void anArchiveHoldsTablesAsStructures() throws Exception {
        Path python = Peers.python("numpy");
        SampleRows rows = SampleRows.table(2).with("n", NdArray.ofLongs(1, 2, 3)).with("t", List.of("a", "bc", "d"));
        Path file = folder.resolve("a.npz");
        Written.to(file, new NpzFormat(), rows.merged());
        assertEquals("[(1, 'a'), (2, 'bc'), (3, 'd')] ('n', 't')", Peers.run(python, """
                import sys, numpy
                k = numpy.load(sys.argv[1])["k"]
                print(k.tolist(), k.dtype.names)""", file.toString()).strip());
    }

    @Test
    void packedAndPlainArchivesHoldTheSame() throws Exception {
        for (String packed : List.of("on", "off")) {
            Path file = folder.resolve(packed + ".npz");
            Written.to(file, new NpzFormat(), SampleRows.array(NdArray.ofLongs(1, 2, 3, 4)).merged(),
                    java.util.Map.of("deflate", packed));
            try (NpzFile archive = NpzFile.open(file)) {
                assertEquals(List.of("k"), archive.names());
                assertEquals(4, archive.read("k").longAt(3));
            }
        }
    }

    @Test
    void oneArrayFileTakesOneDataset() {
        Dataset one = new Dataset("a", SampleRows.array(NdArray.ofLongs(1)), "k", List.of(), false);
        Dataset other = new Dataset("b", SampleRows.array(NdArray.ofLongs(2)), "k", List.of(), false);
        Merged both = new Merged(List.of(one, other), SampleRows::provenance);
        assertThrows(SourceException.Unsupported.class,
                () -> Written.to(folder.resolve("a.npy"), new NpyFormat(), both));
    }

    private String npy(SampleRows rows) throws Exception {
        Path python = Peers.python("numpy");
        Path file = folder.resolve("out.npy");
        Written.to(file, new NpyFormat(), rows.merged());
        return Peers.run(python, """
                import sys, numpy
                a = numpy.load(sys.argv[1])
                print(a.dtype, ascii(a.tolist()))""", file.toString()).strip();
    }
}
