package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.merge.MergeRule;
import org.poolscope.storage.file.MappedFile;
import org.poolscope.storage.file.NpyFile;
import org.poolscope.storage.file.NpzFile;

class ArrayFormatTest {
    @TempDir
    Path folder;

    @Test
    void mergedIntegersStayIntegers() throws Exception {
        NdArray array = npy(new Sample().with(Sample.ints(1, 2)).with(Sample.ints(3)), MergeRule.MERGED);
        assertEquals("<i8", array.dtype().str());
        assertArrayEquals(new double[]{1, 2, 3}, array.toDoubles());
    }

    @Test
    void stackedArraysGetANewFirstAxis() throws Exception {
        NdArray array = npy(new Sample().with(Sample.doubles(1, 2)).with(Sample.doubles(3, 4)), MergeRule.STACK);
        assertArrayEquals(new long[]{2, 2}, array.shape());
        assertArrayEquals(new double[]{1, 2, 3, 4}, array.toDoubles());
    }

    @Test
    void concatenatedArraysMayDifferInLength() throws Exception {
        NdArray array = npy(new Sample().with(Sample.doubles(1)).with(Sample.doubles(2, 3)), MergeRule.CONCATENATE);
        assertArrayEquals(new double[]{1, 2, 3}, array.toDoubles());
    }

    @Test
    void numbersOfDifferentTypesBecomeOneTypeAndItIsSaid() throws Exception {
        Sample sample = new Sample().with(Sample.doubles(0.5)).with(Sample.ints(1));
        assertEquals("<f8", npy(sample, MergeRule.CONCATENATE).dtype().str());
        assertTrue(sample.plan(MergeRule.CONCATENATE).rules()
                .contains("The types of value differ, so that <i8 become <f8."));
    }

    @Test
    void theArchiveSaysWhichRowsCameFromWhere() throws Exception {
        Path file = write(new Sample().with(Sample.ints(1, 2)).with(Sample.ints(3)), MergeRule.MERGED, "npz");
        try (NpzFile archive = NpzFile.open(file)) {
            assertEquals(List.of("k", "sessions", "rows"), archive.names());
            assertArrayEquals(new double[]{2, 1}, archive.read("rows").toDoubles());
        }
    }

    @Test
    void plainValuesAreMembersUnderTheirPaths() throws Exception {
        Path file = write(new Sample().with(Sample.doubles(1)).with(Sample.doubles(2)), MergeRule.PLAIN, "npz");
        try (NpzFile archive = NpzFile.open(file)) {
            assertEquals(List.of("s0/k", "s1/k"), archive.names());
        }
    }

    @Test
    void oneArrayFileTakesOneValue() {
        Sample two = new Sample().with(Sample.doubles(1)).with(Sample.doubles(2));
        assertThrows(SourceException.Unsupported.class, () -> two.body(MergeRule.PLAIN, "npy"));
    }

    @Test
    void whatIsNoArrayIsRefusedWithTheReason() {
        assertRefused("an integer needs more than 64 bits",
                Sample.list(List.of(Value.Whole.of(BigInteger.TEN.pow(30), false))));
        assertRefused("numbers and texts are mixed", Sample.list(List.of(new Value.Int(1), new Value.Text("a"))));
        assertRefused("shapes differ", Sample.list(List.of(Sample.ints(1), Sample.ints(1, 2))));
    }

    @Test
    void numpyReadsWhatIsWritten() throws Exception {
        Path python = Peers.python("numpy");
        Path file = write(new Sample().with(Sample.ints(1, 2)).with(Sample.ints(3)), MergeRule.MERGED, "npz");
        String printed = Peers.run(python, """
                import sys, numpy
                z = numpy.load(sys.argv[1])
                print(z["k"].tolist(), z["sessions"].tolist(), z["rows"].tolist())""", file.toString());
        assertEquals("[1, 2, 3] ['s0', 's1'] [2, 1]", printed.strip());
    }

    private static void assertRefused(String reason, Value value) {
        Sample sample = new Sample().with(value);
        SourceException refused = assertThrows(SourceException.Unsupported.class,
                () -> sample.body(MergeRule.MERGED, "npy"));
        assertTrue(refused.sentence().contains(reason), refused::sentence);
    }

    private NdArray npy(Sample sample, MergeRule rule) throws Exception {
        try (MappedFile file = MappedFile.open(write(sample, rule, "npy"))) {
            return NpyFile.read(file);
        }
    }

    private Path write(Sample sample, MergeRule rule, String format) throws Exception {
        return Files.write(folder.resolve("out." + format), sample.written(rule, format));
    }
}
