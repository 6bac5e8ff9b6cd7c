package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;

/** ls, show and dump of a product pool. */
class PoolCommandsTest {
    @TempDir
    private Path folder;

    private String pool = "";

    @BeforeEach
    void writeThePool() throws Exception {
        pool = SamplePool.write(folder);
    }

    @Test
    void listsClassesProductsAndWhatLiesWithin() {
        assertEquals("""
                NAME                         KIND   PRODUCTS  CURRENTSN
                fdi.dataset.product.Product  class         3          2
                fdi.pal.context.MapContext   class         1          0
                """, out("ls", pool));
        assertEquals("""
                NAME  KIND     TAGS
                   0  product  raw, night
                   1  product  raw
                   2  product
                """, out("ls", pool + "::" + SamplePool.PRODUCT));
        assertEquals("""
                NAME      KIND     TYPE              LENGTH  COLUMNS
                meta      dict     MetaData              14
                Spectrum  table    TableDataset           2        2
                Parts     dataset  CompositeDataset
                """, out("ls", pool + "::" + SamplePool.PRODUCT + "/0"));
    }

    @Test
    void aClassMayBeNamedByItsLastPart() {
        assertEquals(out("show", pool + "::" + SamplePool.PRODUCT + "/1"), out("show", pool + "::Product/1"));
        assertEquals(1, Ran.with("dump", pool + "::MapContext").jsonLines().size());
    }

    @Test
    void aProductIsShownWithTagsMetadataAndDatasets() {
        List<String> lines = out("show", pool + "::Product/0").lines().toList();
        assertEquals("urn:lab:fdi.dataset.product.Product:0", lines.getFirst());
        assertEquals("tags: raw, night", lines.get(1));
        assertTrue(lines.get(3).startsWith("NAME"), lines::toString);
        assertEquals(18, lines.lastIndexOf(""), lines::toString);
        assertTrue(lines.get(17).startsWith("extra         5000"), lines::toString);
        assertEquals(5, lines.size() - 18);
    }

    @Test
    void aParameterIsShownWithItsRules() {
        assertEquals("""
                5000
                unit         s
                type         integer
                valid        0…5010 (early)
                description  a counter
                """, out("show", pool + "::Product/0/meta/extra"));
    }

    @Test
    void aValueThatBreaksItsRulesIsMarked() {
        assertTrue(out("show", pool + "::Product/2/meta/extra").contains("valid        not 0…5010 (early)"));
        assertEquals("{\"t\":\"int\",\"v\":\"5012\"}\n", out("show", pool + "::Product/2/meta/extra", "--json"));
    }

    @Test
    void aTableIsShownWithItsUnits() {
        assertEquals("""
                   energy [eV]  line
                0            1  a
                1          4.4  =b
                """, out("show", pool + "::Product/0/Spectrum"));
    }

    @Test
    void aSliceOfATableTakesRowsOfEveryColumn() {
        JsonNode rows = Ran.with("show", pool + "::Product/0/Spectrum", "--slice", "1:", "--json").json();
        assertEquals("4.4", rows.at("/v/0/1/v/0/v").asString());
        assertEquals(1, rows.at("/v/1/1/v").size());
    }

    @Test
    void referencesOfAContextAreListedAndNamed() {
        assertEquals("urn:lab:fdi.dataset.product.Product:0\n", out("show", pool + "::MapContext/0/refs/a"));
        assertTrue(out("ls", "-r", pool + "::MapContext/0").contains("MapContext/0/refs/a"));
    }

    @Test
    void dumpPrintsEveryProductAndChangesNothing() throws Exception {
        var before = Fixtures.digests(folder);
        Ran ran = Ran.with("dump", pool);
        assertEquals(ExitCode.DONE, ran.code());
        assertEquals(4, ran.jsonLines().size());
        JsonNode first = ran.jsonLines().getFirst();
        assertEquals("urn:lab:fdi.dataset.product.Product:0", first.at("/key/v").asString());
        assertEquals(5000, first.at("/value/meta/extra/2").asInt());
        assertEquals(before, Fixtures.digests(folder));
    }

    @Test
    void aPlaceWithinProductsIsDumpedWhereItIs() {
        List<JsonNode> lines = Ran.with("dump", pool + "::*/*/meta/extra").jsonLines();
        assertEquals(List.of("5000", "5001", "5012"),
                lines.stream().map(line -> line.at("/value/v").asString()).toList());
    }

    @Test
    void nothingAtAPlaceIsAProblemFound() {
        Ran ran = Ran.with("dump", pool + "::Product/7");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("NotFound", ran.jsonLines().getFirst().at("/error/kind").asString());
        for (String place : List.of("Nothing", "Product/7", "Product/0/none", "Product/0/meta/none")) {
            Ran shown = Ran.with("show", pool + "::" + place);
            assertEquals(ExitCode.SOURCE, shown.code());
            assertEquals(1, shown.words().lines().count(), shown::words);
        }
    }

    @Test
    void aDamagedProductIsALineAndTheOthersAreDumped() throws Exception {
        Files.writeString(folder.resolve("lab").resolve(SamplePool.PRODUCT + "_1"), "{\"_ATTR_meta\": ");
        Ran ran = Ran.with("dump", pool);
        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals(3, ran.jsonLines().stream().filter(line -> line.has("value")).count());
        assertEquals("Corrupt", ran.jsonLines().get(1).at("/error/kind").asString());
        Ran listed = Ran.with("ls", "-r", pool);
        assertEquals(ExitCode.FOUND_NOTHING, listed.code());
        assertTrue(listed.out().contains("MapContext/0/refs/a"), listed::out);
        assertEquals("", listed.words());
    }

    @Test
    void aFolderThatIsNoPoolIsOneSentence() {
        Ran ran = Ran.with("ls", "file://" + folder);
        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    private static String out(String... args) {
        Ran ran = Ran.with(args);
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        return ran.out();
    }
}
