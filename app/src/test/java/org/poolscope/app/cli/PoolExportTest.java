package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** export of products and of what is in them. */
class PoolExportTest {
    @TempDir
    private Path folder;

    private String pool = "";

    @BeforeEach
    void writeThePool() throws Exception {
        pool = SamplePool.write(folder);
    }

    @Test
    void aTableHasItsColumns() throws Exception {
        assertEquals(
                "product,part,index,energy [eV],line\r\nProduct/0,Spectrum,0,1,a\r\nProduct/0,Spectrum,1,4.4,'=b\r\n",
                Files.readString(export("s.csv", "::Product/0/Spectrum")));
    }

    @Test
    void productsAreRowsOfTheirMetadata() throws Exception {
        List<String> lines = Files.readAllLines(export("p.csv", "::Product/*"));
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().startsWith("product,part,index,description,type,startDate"), lines::toString);
        assertTrue(lines.getFirst().endsWith("FORMATV,extra"), lines::toString);
        assertTrue(lines.get(2).startsWith("Product,1,0,run 1,Product,1958-01-01T00:00:00.000000Z"), lines::toString);
    }

    @Test
    void oneParameterOfAllProducts() throws Exception {
        assertEquals(
                List.of("product,part,index,value [s]", "Product/0/meta,extra,0,5000", "Product/1/meta,extra,0,5001",
                        "Product/2/meta,extra,0,5012"),
                Files.readAllLines(export("e.csv", "::Product/*/meta/extra")));
    }

    @Test
    void anArrayWithinACompositeIsAnArray() throws Exception {
        export("r.npy", "::Product/0/Parts/ramp");
        assertEquals("29.0", Ran.with("show", folder.resolve("r.npy").toString(), "--slice", "29", "--json").json()
                .findPath("v").asString());
    }

    @Test
    void aTableIsAStructuredArrayInNumpysFiles() throws Exception {
        export("s.npy", "::Product/0/Spectrum");
        String shown = Ran.with("show", folder.resolve("s.npy").toString()).out();
        assertTrue(shown.lines().anyMatch(line -> line.strip().matches("#\\s+energy\\s+line")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.strip().matches("1\\s+4.4\\s+=b")), shown);
    }

    @Test
    void productsOfTwoPoolsAreToldApartByTheirPools() throws Exception {
        Path more = Files.createDirectory(folder.resolve("more"));
        SamplePool.write(more);
        Path moved = Files.move(more.resolve("lab"), folder.resolve("other"));
        Path target = folder.resolve("both.csv");

        Ran ran = Ran.with("export", pool + "::Product/0/meta/extra", moved + "::Product/0/meta/extra", "--to",
                target.toString());

        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        assertEquals(List.of("product,part,index,value [s]", "lab/Product/0/meta,extra,0,5000",
                "other/Product/0/meta,extra,0,5000"), Files.readAllLines(target));
    }

    @Test
    void whatHasNoPlaceInAnArrayIsSaid() {
        Ran ran = Ran.with("export", pool + "::Product/0/Parts", "--to", folder.resolve("c.npy").toString());
        assertEquals(ExitCode.SOURCE, ran.code());
        assertEquals(1, ran.words().lines().count(), ran::words);
    }

    private Path export(String file, String place) {
        Path target = folder.resolve(file);
        Ran ran = Ran.with("export", pool + place, "--to", target.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::words);
        return target;
    }
}
