package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poolscope.storage.Fixtures;

class ProductsCommandTest {
    private static final String URN = "urn:lab:fdi.dataset.product.Product:";

    @TempDir
    private Path folder;

    private String pool = "";

    @BeforeEach
    void writeThePool() throws Exception {
        pool = SamplePool.write(folder);
    }

    @Test
    void aLoadedProductIsSavedIntoAPoolThatIsMade() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), out("products", pool, "load", URN + "0"));
        String fresh = folder.resolve("fresh").toString();
        assertEquals("urn:fresh:fdi.dataset.product.Product:0\nurn:fresh:fdi.dataset.product.Product:1\n",
                out("products", fresh, "save", file.toString(), file.toString(), "--tag", "a,b", "--tag", "c"));
        assertEquals(Files.readString(file),
                out("products", fresh, "load", "urn:fresh:fdi.dataset.product.Product:1"));
        assertEquals("a,b\nc\n", out("products", fresh, "tags"));
    }

    @Test
    void urnsAreListedByTagAndClass() {
        assertEquals(4, out("products", pool, "urns").lines().count());
        assertEquals(URN + "0\n" + URN + "1\n", out("products", pool, "urns", "--tag", "raw"));
        assertEquals(URN + "0\n", out("products", pool, "urns", "--tag", "raw", "--tag", "night"));
        assertEquals("{\"urns\":[\"urn:lab:fdi.pal.context.MapContext:0\"]}\n",
                out("products", pool, "urns", "--type", "Context", "--json"));
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("products", pool, "urns", "--tag", "none").code());
    }

    @Test
    void tagsComeAndGo() {
        assertEquals("", out("products", pool, "tag", URN + "2", "späte Läufe"));
        assertEquals("späte Läufe\n", out("products", pool, "tags", URN + "2"));
        assertEquals("", out("products", pool, "untag", URN + "2", "späte Läufe"));
        assertEquals("raw\nnight\n", out("products", pool, "tags"));
        Ran again = Ran.with("products", pool, "untag", URN + "2", "späte Läufe");
        assertEquals(ExitCode.FOUND_NOTHING, again.code());
        assertEquals(1, again.words().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"tags urn:POOL:fdi.dataset.product.Product:2, The product has no tags.",
            "urns --tag never, No product fits.", "urns --type Nothing, No product fits."})
    void nothingFoundIsSaid(String op, String words) {
        List<String> line = new ArrayList<>(List.of("products", pool));
        line.addAll(List.of(op.replace("urn:POOL:fdi.dataset.product.Product:", URN).split(" ")));

        Ran ran = Ran.with(line.toArray(String[]::new));

        assertEquals(ExitCode.FOUND_NOTHING, ran.code());
        assertEquals("poolscope: " + words + "\n", ran.words());
    }

    @Test
    void removingNeedsAYes() {
        Ran asked = Ran.with("products", pool, "remove", URN + "0", URN + "1");
        assertEquals(ExitCode.USAGE, asked.code());
        assertTrue(asked.words().contains("2 products"), asked::words);
        assertEquals("", out("products", pool, "remove", URN + "0", URN + "1", "--yes"));
        assertEquals(URN + "2\n", out("products", pool, "urns", "--type", "Product"));
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("products", pool, "tags").code());
    }

    @Test
    void aProductThatIsNotThereChangesNothing() throws IOException {
        Map<String, String> before = Fixtures.digests(folder);
        for (String[] line : new String[][]{{"remove", URN + "0", URN + "9", "--yes"}, {"tag", URN + "9", "x"},
                {"load", URN + "9"}, {"tags", "urn:other:fdi.dataset.product.Product:0"}}) {
            String[] args = new String[line.length + 2];
            args[0] = "products";
            args[1] = pool;
            System.arraycopy(line, 0, args, 2, line.length);
            Ran ran = Ran.with(args);
            assertEquals(ExitCode.SOURCE, ran.code());
            assertEquals(1, ran.words().lines().count(), ran::words);
        }
        assertEquals(before, Fixtures.digests(folder));
    }

    @Test
    void whatIsNoProductIsNotSaved() throws IOException {
        Path good = Files.writeString(folder.resolve("a.json"), out("products", pool, "load", URN + "0"));
        for (String text : new String[]{"", "{", "[]", "{\"a\": 1}", "{\"value\": 1, \"_STID\": \"Parameter\"}",
                "[".repeat(100_000)}) {
            Path bad = Files.writeString(folder.resolve("b.json"), text);
            Ran ran = Ran.with("products", pool, "save", good.toString(), bad.toString());
            assertEquals(ExitCode.SOURCE, ran.code(), text);
            assertEquals(1, ran.words().lines().count(), ran::words);
        }
        assertEquals(4, out("products", pool, "urns").lines().count());
    }

    @Test
    void noPoolIsMadeAmongOtherFilesNorByAnythingButSave() throws IOException {
        Path good = Files.writeString(folder.resolve("a.json"), out("products", pool, "load", URN + "0"));
        assertEquals(ExitCode.SOURCE, Ran.with("products", folder.toString(), "save", good.toString()).code());
        Path fresh = folder.resolve("fresh");
        assertEquals(ExitCode.SOURCE, Ran.with("products", fresh.toString(), "tag", URN + "0", "x").code());
        assertFalse(Files.exists(fresh));
        assertEquals(2, Fixtures.members(folder).size());
    }

    @Test
    void anEmptyPoolOfOursIsStillAPool() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran.with("products", empty.toString(), "tag", "urn:empty:fdi.dataset.product.Product:0", "x");
        assertEquals(ExitCode.FOUND_NOTHING, Ran.with("ls", "file://" + empty).code());
    }

    @Test
    void wrongUsageSaysWhatIsMissing() {
        assertTrue(Ran.with("products", pool, "put").words().contains("save, load"));
        assertTrue(Ran.with("products", pool, "tag", URN + "0").words().contains("a URN and a tag"));
        assertEquals(ExitCode.USAGE, Ran.with("products", pool, "load", "no urn").code());
        assertEquals(ExitCode.USAGE, Ran.with("products", pool + "::Product", "urns").code());
    }

    private static String out(String... args) {
        Ran ran = Ran.with(args);
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        return ran.out();
    }
}
