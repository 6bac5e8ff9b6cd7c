package org.poolscope.storage.export.matlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Dataset;
import org.poolscope.storage.export.Merged;
import org.poolscope.storage.export.ProvenanceText;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.ShapedArrays;
import org.poolscope.storage.export.UnreadRows;
import org.poolscope.storage.export.Written;

/** MATLAB files as scipy reads them. */
class MatlabFormatTest {
    private final MatlabFormat format = new MatlabFormat();

    @TempDir
    Path folder;

    @Test
    void everyTypeAndShapeComesBack() throws Exception {
        Path python = Peers.python("numpy", "scipy");
        List<Dataset> datasets = new ArrayList<>();
        for (Map.Entry<String, NdArray> each : ShapedArrays.all().entrySet()) {
            datasets.add(new Dataset(each.getKey(), SampleRows.array(each.getValue()), "", List.of(), false));
        }
        Path file = folder.resolve("all.mat");
        Written.to(file, format, new Merged(datasets, SampleRows::provenance));

        String differing = Peers.run(python, """
                import sys, numpy, scipy.io
                read = {k: v for k, v in scipy.io.loadmat(sys.argv[1]).items() if k[0] not in "_p"}
                for name, data in read.items():
                    kind, *shape = name.split("_")
                    shape = tuple(map(int, shape))
                    count = numpy.arange(numpy.prod(shape)).reshape(shape)
                    if len(shape) == 1:
                        count = count.reshape(-1, 1)
                    want = count
                    if kind[0] == "c":
                        want = count + 1j * numpy.where(count == 0, 0.5, -(count + 0.5))
                    elif kind == "b1":
                        want = count % 2
                        kind = "u1"
                    if data.dtype != numpy.dtype(kind):
                        print(name, data.dtype)
                    if data.shape != want.shape or not (data == want).all():
                        print(name, data.shape, data.ravel()[:4])
                print(len(read))""", file.toString());

        assertEquals(Integer.toString(datasets.size()), differing.strip());
    }

    @Test
    void anArrayOfSeveralBlocksIsTurnedInPlace() throws Exception {
        Path python = Peers.python("numpy", "scipy");
        Path file = folder.resolve("large.mat");
        Written.to(file, format, SampleRows.array(ShapedArrays.counted(500, 20, 30)).merged());

        assertEquals("True", Peers.run(python, """
                import sys, numpy, scipy.io
                data = scipy.io.loadmat(sys.argv[1])["k"]
                print(numpy.array_equal(data, numpy.arange(300000.0).reshape(500, 20, 30)))""", file.toString())
                .strip());
    }

    @Test
    void namesAreThoseThatTheLanguageTakes() {
        assertEquals(List.of("x1st", "a_b", "end_", "x", "x" + "_".repeat(62), "poolscope"),
                List.of("1st", "a b", "end", "", "\u00e9".repeat(100), "poolscope").stream().map(MatNames::fitting)
                        .toList());
        List.of("1st", "end", "", "\u00e9".repeat(100)).forEach(
                name -> assertEquals(MatNames.fitting(name), MatNames.fitting(MatNames.fitting(name))));
    }

    @Test
    void theFileTellsWhereItComesFrom() throws Exception {
        Path file = folder.resolve("told.mat");
        Written.to(file, format, SampleRows.array(NdArray.ofDoubles(1, 2)).merged());

        assertEquals(ProvenanceText.json(SampleRows.provenance()), format.provenance(file).orElseThrow());
    }

    @Test
    void whatIsNoMatlabFileOrIsCutShortTellsNothing() throws Exception {
        assertEquals(Optional.empty(), format.provenance(Files.write(folder.resolve("no.mat"), new byte[300])));
        Path file = folder.resolve("told.mat");
        Written.to(file, format, SampleRows.array(NdArray.ofDoubles(1, 2)).merged());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Optional<String> told = format.provenance(Files.write(file, Arrays.copyOf(whole, length)));
            assertTrue(told.isEmpty() || told.equals(format.provenance(Files.write(file, whole))), told::toString);
        }
    }

    @Test
    void aVariableOfMoreThanTwoGigabytesIsRefused() {
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> Written.to(folder.resolve("x.mat"), format, new Merged(List.of(new Dataset("k",
                        new UnreadRows(300_000_000), "c", List.of(), false)), SampleRows::provenance)));
        assertTrue(refused.sentence().contains("HDF5"), refused::sentence);
    }
}
