package org.poolscope.storage.pool.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poolscope.model.product.Product;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.pool.index.MetaSpan;

/** Every file of fdi's pools. */
class JsonFixturesTest {
    @Test
    void everyFileOfTodaysPoolsIsWrittenBackByteForByte() throws IOException, SourceException {
        List<Path> files = files("pool-2x");
        for (Path file : files) {
            byte[] text = Files.readAllBytes(file);
            assertEquals(ascii(text), JsonWriter.text(JsonReader.read(text, "")), file.toString());
        }
        assertEquals(Fixtures.count("fdi.products-2x") + 2 * Fixtures.count("fdi.pools-2x"), files.size());
    }

    @Test
    void everyProductOfTodaysPoolsIsWrittenBackByteForByteWithItsMetadataWhereTheIndexSays()
            throws IOException, SourceException {
        int products = 0;
        for (Path file : files("pool-2x")) {
            if (!file.toString().endsWith(".jsn")) {
                byte[] text = Files.readAllBytes(file);
                String written = ProductText.of(product(text));
                assertEquals(ascii(text), written, file.toString());
                MetaSpan span = MetaSpan.in(text, file.toString());
                assertEquals(14, span.start());
                assertEquals(JsonWriter.text(product(text).meta().stored()),
                        written.substring(15, (int) span.end()), file.toString());
                products++;
            }
        }
        assertEquals(Fixtures.count("fdi.products-2x"), products);
    }

    @Test
    void everyFileOfOlderPoolsReadsAndKeepsItsContent() throws IOException, SourceException {
        List<Path> files = Stream.concat(files("pool-1x").stream(), files("versions").stream())
                .filter(file -> !file.toString().endsWith(".old")).toList();
        for (Path file : files) {
            Value read = JsonReader.read(Files.readAllBytes(file), file.toString());
            String written = JsonWriter.text(read);
            assertEquals(written, JsonWriter.text(JsonReader.read(written.getBytes(StandardCharsets.US_ASCII), "")));
        }
        assertTrue(files.size() > 60, "files: " + files.size());
    }

    @Test
    void everyProductOfOlderPoolsHasItsMetadataInTodaysForm() throws IOException, SourceException {
        for (Path file : files("versions")) {
            if (!file.toString().contains(".jsn")) {
                Product product = Product.of((Container.Instance) OldForm
                        .modern(JsonReader.read(Files.readAllBytes(file), "")));
                assertTrue(product.meta().names().contains("creator"), file.toString());
                String written = ProductText.of(product);
                assertTrue(!written.contains("ListnerSet") && !written.contains("_sets"), file.toString());
            }
        }
    }

    @Test
    void aChangedDigitIsSeen() throws IOException, SourceException {
        Path file = files("pool-2x").getLast();
        String text = Files.readString(file);
        assertNotEquals(text, JsonWriter.text(JsonReader.read(text.replace('8', '9').getBytes(
                StandardCharsets.US_ASCII), "")));
    }

    private static Product product(byte[] text) throws SourceException {
        return Product.of((Container.Instance) JsonReader.read(text, ""));
    }

    private static String ascii(byte[] text) {
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> paths = Files.walk(Fixtures.folder("fdi").resolve(folder))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
