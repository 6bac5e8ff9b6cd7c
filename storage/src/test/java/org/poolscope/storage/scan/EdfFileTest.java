package org.poolscope.storage.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.TypeString;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;

class EdfFileTest {
    private static final Encoding.Numeric IMAGE = new Encoding.Numeric(TypeString.parse("<u2"), List.of(2L, 3L));

    @TempDir
    Path folder;

    @Test
    void imagesAreReadByTheirPlaceInTheOrderOfTheStream() throws IOException, SourceException {
        Path file = file("LowByteFirst", "UnsignedShort", new byte[]{1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0},
                new byte[]{7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0});
        assertArrayEquals(new double[]{7, 8, 9, 10, 11, 12}, EdfFile.read(file, 1, 1, IMAGE).toDoubles());
        assertArrayEquals(new double[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
                EdfFile.read(file, 0, 2, IMAGE).toDoubles());
    }

    @Test
    void theOtherByteOrderIsTurned() throws IOException, SourceException {
        Path file = file("HighByteFirst", "UnsignedShort", new byte[]{1, 2, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6});
        assertArrayEquals(new double[]{258, 2, 3, 4, 5, 6}, EdfFile.read(file, 0, 1, IMAGE).toDoubles());
    }

    @Test
    void whatIsNotAsAnnouncedIsCorrupt() throws IOException {
        Path other = file("LowByteFirst", "FloatValue", new byte[12]);
        assertThrows(SourceException.Corrupt.class, () -> EdfFile.read(other, 0, 1, IMAGE));
        Path one = file("LowByteFirst", "UnsignedShort", new byte[12]);
        assertThrows(SourceException.Corrupt.class, () -> EdfFile.read(one, 1, 1, IMAGE));
        byte[] whole = Files.readAllBytes(one);
        for (int length : List.of(0, 1, 511, 512, 520)) {
            Path cut = Files.write(folder.resolve("cut.edf"), Arrays.copyOf(whole, length));
            assertThrows(SourceException.Corrupt.class, () -> EdfFile.read(cut, 0, 1, IMAGE));
        }
    }

    @Test
    void aCompressedImageIsToldAsOneThatAnotherProgramReads() throws IOException {
        Path file = file("LowByteFirst", "UnsignedShort", new byte[12]);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("Dim_1 = 3 ;", "Compression = Zip ; Dim_1 = 3 ;")
                .replaceFirst(" {20}\\}", "}");
        Path compressed = Files.write(folder.resolve("packed.edf"), text.getBytes(StandardCharsets.ISO_8859_1));
        SourceException failure = assertThrows(SourceException.Unsupported.class,
                () -> EdfFile.read(compressed, 0, 1, IMAGE));
        assertEquals("The images in it are compressed, or of a type that is not read.", failure.what());
        assertTrue(failure.sentence().endsWith("Open the file with another program."), failure.sentence());
    }

    private Path file(String order, String type, byte[]... images) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] image : images) {
            String header = "{\nHeaderID = EH:000001:000000:000000 ;\nByteOrder = " + order + " ;\nDataType = " + type
                    + " ;\nDim_1 = 3 ;\nDim_2 = 2 ;\nSize = " + image.length + " ;\n";
            String padded = header + " ".repeat(512 - 2 - header.length()) + "}\n";
            out.writeBytes(padded.getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(image);
        }
        return Files.write(folder.resolve(order + type + images.length + ".edf"), out.toByteArray());
    }
}
