package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.PlainElements;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Progress;
import org.poolscope.model.source.SourceException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TableLoadTest {
    private static final int ROWS = 300_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void severalWorkersGiveTheRowsInTheOrderOfTheFile() throws Exception {
        NdArray array = Tables.read(Tables.write(folder, numbers(ROWS)), DType.INT64, TableFormat.LOADTXT, OnError.STOP,
                4).array();

        assertEquals(ROWS, array.shape()[0]);
        for (int i = 0; i < ROWS; i++) {
            assertEquals(i, array.longAt(2L * i));
        }
    }

    @Test
    void aHelperThatIsNeverRunIsNotWaitedFor() throws Exception {
        Path file = Tables.write(folder, numbers(ROWS));
        ArrayOfTable array = new ArrayOfTable(1L << 28);

        new TableLoad(DType.INT64, TableFormat.LOADTXT, OnError.STOP, 4, _ -> {}).load(file, array, Cancel.NEVER,
                Progress.IGNORED);

        assertEquals(2L * ROWS, array.array().size());
    }

    @Test
    void packedFilesAreReadAsWhatTheyHold() throws Exception {
        byte[] text = numbers(ROWS).getBytes(StandardCharsets.US_ASCII);
        for (Packer packer : List.<Packer>of(GZIPOutputStream::new, BZip2CompressorOutputStream::new,
                out -> new XZOutputStream(out, new LZMA2Options(0)), ZstdOutputStream::new)) {
            Path file = folder.resolve("packed");
            try (OutputStream out = packer.pack(Files.newOutputStream(file))) {
                out.write(text);
            }
            NdArray array = Tables.read(file, DType.INT64, TableFormat.LOADTXT, OnError.STOP, 2).array();
            assertEquals(ROWS - 1, array.longAt(array.size() - 2));
            byte[] cut = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(cut, cut.length / 2));
            assertThrows(SourceException.Corrupt.class,
                    () -> Tables.read(file, DType.INT64, TableFormat.LOADTXT, OnError.STOP, 2));
        }
    }

    @Test
    void badRowsAreSkippedCountedAndTheFirstHundredKept() throws Exception {
        StringBuilder text = new StringBuilder("# head\n");
        for (int i = 0; i < 150_000; i++) {
            text.append(i).append(i % 3 == 0 ? " x\n" : i % 3 == 1 ? " 1 1\n" : " 2\n");
        }

        Tables.Read read = Tables.read(Tables.write(folder, text.toString()), DType.INT64,
                TableFormat.LOADTXT.withSkip(4), OnError.SKIP, 3);

        assertEquals(49_999 * 3L, read.report().rows() * 3);
        assertEquals(99_998, read.report().badCount());
        assertEquals(100, read.report().bad().size());
        BadRow first = read.report().bad().getFirst();
        assertEquals("Row 0 (line 5), column 2: 'x' cannot be read as <i8.", first.sentence());
        assertEquals("Row 1 (line 6): It has 3 columns, and 2 are expected.", read.report().bad().get(1).sentence());
    }

    @Test
    void theFirstBadRowOfTheFileIsToldWhoeverFindsIt() throws Exception {
        String text = numbers(ROWS).replace("\n200000 ", "\nbad ").replace("\n290000 ", "\nworse ");
        Path file = Tables.write(folder, text);

        SourceException failure = assertThrows(SourceException.Corrupt.class,
                () -> Tables.read(file, DType.INT64, TableFormat.LOADTXT, OnError.STOP, 4));

        assertEquals("Row 200000 (line 200001), column 1: 'bad' cannot be read as <i8.", failure.what());
        assertEquals(file.toString(), failure.where());
    }

    @Test
    void columnsMissingValuesAndDelimitersAreAsTheFormatSays() throws Exception {
        Path file = Tables.write(folder, "a;1;NA\nb;;2.5\n");
        TableFormat format = TableFormat.LOADTXT.withDelimiter(';').withColumns(List.of(-1, 1))
                .withMissing(Set.of("NA", ""), "");

        NdArray array = Tables.read(file, DType.FLOAT64, format, OnError.STOP, 1).array();

        assertArrayEquals(new double[]{Double.NaN, 1, 2.5, Double.NaN}, array.toDoubles());
    }

    @Test
    void otherEncodingsAreReadThroughTheirOwnDecoder() throws Exception {
        Path file = Files.write(folder.resolve("utf16.txt"), "é 1\nü 2\n".getBytes(StandardCharsets.UTF_16));
        DType type = TypeString.parseSpec("name U2, n <i4");

        NdArray array = Tables.read(file, type, TableFormat.LOADTXT.withEncoding(StandardCharsets.UTF_16), OnError.STOP,
                1).array();

        assertEquals("[[é, 1], [ü, 2]]", PlainElements.range(array, 0, 2).toString());
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() throws Exception {
        Path line = folder.resolve("line");
        try (OutputStream out = Files.newOutputStream(line)) {
            for (int i = 0; i < 70; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThrows(SourceException.Unsupported.class,
                () -> Tables.read(line, DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 2));
        assertThrows(SourceException.Unsupported.class,
                () -> Tables.read(folder, DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 2));
        assertThrows(SourceException.NotFound.class,
                () -> Tables.read(folder.resolve("none"), DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 2));
        Path latin = Files.write(folder.resolve("latin"), new byte[]{'1', ' ', (byte) 0xE9, '\n'});
        assertTrue(assertThrows(SourceException.Corrupt.class,
                () -> Tables.read(latin, Tables.SEED, TableFormat.LOADTXT, OnError.STOP, 2)).what().contains("Row 0"));
    }

    @Test
    void aBrokenCharacterBeforeALineEndDoesNotSwallowIt() throws Exception {
        byte[] bytes = "1 2\n3 \u00e2\u0080\n5 6".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("broken.txt"), bytes);

        LoadReport report = Tables.read(file, DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 1).report();

        assertEquals(2, report.rows());
        assertEquals(1, report.badCount());
    }

    @Test
    void cancelEndsTheReading() throws Exception {
        Path file = Tables.write(folder, numbers(ROWS));

        assertThrows(SourceException.Cancelled.class,
                () -> new TableLoad(DType.INT64, TableFormat.LOADTXT, OnError.STOP, 1, Runnable::run).load(file,
                        new ArrayOfTable(1L << 28), () -> true, Progress.IGNORED));
    }

    @Test
    void rowsBeyondTheBudgetAreRefused() throws Exception {
        Path file = Tables.write(folder, numbers(ROWS));

        assertThrows(SourceException.Full.class,
                () -> new TableLoad(DType.INT64, TableFormat.LOADTXT, OnError.STOP, 1, Runnable::run).load(file,
                        new ArrayOfTable(1000), Cancel.NEVER, Progress.IGNORED));
    }

    private static String numbers(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            text.append(i).append(' ').append(7 * i).append('\n');
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Packer {
        OutputStream pack(OutputStream out) throws Exception;
    }
}
