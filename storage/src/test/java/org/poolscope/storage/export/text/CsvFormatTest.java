package org.poolscope.storage.export.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.model.array.NdArray;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.LossReport;
import org.poolscope.storage.export.SampleRows;
import org.poolscope.storage.export.Written;

class CsvFormatTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreShortestAndTextsQuotedWhereNeeded() throws Exception {
        SampleRows rows = SampleRows.table(2).with("n", NdArray.ofLongs(1, 2, 3)).with("x",
                NdArray.ofDoubles(0.1, 1e300, Double.NaN)).with("t", List.of("a,b", "say \"x\"", "plain"));
        assertEquals("n,x,t\r\n1,0.1,\"a,b\"\r\n2,1e+300,\"say \"\"x\"\"\"\r\n3,nan,plain\r\n",
                written(rows, Map.of()));
    }

    @Test
    void missingCellsAreEmpty() throws Exception {
        SampleRows rows = SampleRows.table(2).with("n", NdArray.ofLongs(1, 2, 3), 1).with("t", List.of("a", "b", ""),
                0, 2);
        assertEquals("n,t\r\n1,\r\n,b\r\n3,\r\n", written(rows, Map.of()));
    }

    @Test
    void excelWithADecimalCommaSeparatesBySemicolons() throws Exception {
        SampleRows rows = SampleRows.table(5).with("a", NdArray.ofDoubles(1.5, Double.NaN)).with("b",
                List.of("x;y", "1,5"));
        assertEquals("\uFEFFa;b\r\n1,5;\"x;y\"\r\n#N/A;1,5\r\n",
                written(rows, Map.of("dialect", "excel-comma")));
    }

    @Test
    void textsLikeFormulasAreMarkedAndCounted() throws Exception {
        SampleRows rows = SampleRows.table(5).with("t", List.of("=1+1", "-5", "a"));
        LossReport losses = Written.to(folder.resolve("a.csv"), new CsvFormat(), rows.merged());
        assertEquals(2, losses.losses().getFirst().count());
        assertEquals("t\r\n'=1+1\r\n'-5\r\na\r\n", Files.readString(folder.resolve("a.csv")));
        assertEquals("t\r\n=1+1\r\n-5\r\na\r\n", written(rows, Map.of("formulas", "keep")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 100_000})
    void blocksAndPiecesOfThemKeepTheirOrder(int block) throws Exception {
        int rows = 300_000;
        long[] numbers = new long[rows];
        StringBuilder expected = new StringBuilder("n\r\n");
        for (int i = 0; i < rows; i++) {
            numbers[i] = i;
            expected.append(i).append("\r\n");
        }
        assertEquals(expected.toString(),
                written(SampleRows.table(block).with("n", NdArray.ofLongs(numbers)), Map.of()));
    }

    @Test
    void loadtxtReadsTheDialectOfNumpy() throws Exception {
        Path python = Peers.python("numpy");
        SampleRows rows = SampleRows.table(2).with("n", NdArray.ofLongs(1, 2, 3), 1).with("x",
                NdArray.ofDoubles(0.1, -1e-300, Double.POSITIVE_INFINITY));
        Path file = folder.resolve("n.txt");
        Written.to(file, new CsvFormat(), rows.merged(), Map.of("dialect", "numpy"));
        assertEquals("[[1.0, 0.1], [nan, -1e-300], [3.0, inf]]", Peers.run(python, """
                import sys, numpy
                print(numpy.loadtxt(sys.argv[1]).tolist())""", file.toString()).strip());
    }

    private String written(SampleRows rows, Map<String, String> choices) throws Exception {
        Path file = folder.resolve("out.csv");
        Written.to(file, new CsvFormat(), rows.merged(), choices);
        return Files.readString(file);
    }
}
