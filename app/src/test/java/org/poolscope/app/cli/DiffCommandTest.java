package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Location;
import org.poolscope.model.source.OpenOptions;
import org.poolscope.model.source.Page;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.Sources;
import org.poolscope.storage.Fixtures;
import tools.jackson.databind.JsonNode;

/** diff of sessions, products, HDF5 files and arrays, as a script meets it. */
class DiffCommandTest {
    private static final int ROWS = 2_000_000;

    @TempDir
    private Path folder;

    static Stream<Path> hdf5() throws IOException {
        return Fixtures.members(Fixtures.folder("hdf5")).stream().filter(file -> file.toString().endsWith(".h5"));
    }

    @ParameterizedTest
    @MethodSource("hdf5")
    void aFileEqualsItsCopy(Path file) throws IOException {
        Path copy = Files.copy(file, folder.resolve("copy.h5"));
        Ran ran = Ran.with("diff", file.toString(), copy.toString(), "--json");
        if (ran.code() == ExitCode.SOURCE) {
            assertEquals(ExitCode.SOURCE, Ran.with("ls", file.toString()).code(), ran::words);
            return;
        }
        JsonNode counts = ran.json().get("counts");
        assertEquals(Set.of(),
                counts.propertyStream().map(Map.Entry::getKey).filter(kind -> !kind.equals("not_read")).collect(
                        Collectors.toSet()),
                ran::out);
    }

    @Test
    void aBasePathEqualsItsCopy() throws IOException {
        Path base = Fixtures.folder("shelves").resolve("py3-gnu/exp1.data");
        Path copy = Fixtures.copy(base, folder.resolve("exp1.data"));
        Ran ran = Ran.with("diff", base.toString(), copy.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran::out);
        assertEquals("", ran.out());
        assertTrue(ran.words().contains("Nothing differs"), ran::words);
    }

    @Test
    void onlyTheKeyThatWasChangedIsTold() throws IOException {
        Path base = Fixtures.folder("shelves").resolve("py313-sqlite3/exp1.data");
        Path copy = Fixtures.copy(base, folder.resolve("exp1.data"));
        String session = Ran.with("ls", base.toString(), "--json").json().get(0).get("name").asString();
        Ran set = Ran.with("sessions", copy.toString(), "set", session, "param.tau", "{\"t\":\"int\",\"v\":\"7\"}");
        assertEquals(ExitCode.DONE, set.code(), set::words);

        Ran ran = Ran.with("diff", base.toString(), copy.toString(), "--json");

        assertEquals(ExitCode.FOUND_NOTHING, ran.code(), ran::words);
        JsonNode found = ran.json().get("differing");
        assertEquals(1, found.get("below").size(), ran::out);
        assertEquals(session, found.get("below").get(0).get("name").asString());
        JsonNode key = found.get("below").get(0).get("below").get(0);
        assertEquals("param.tau", key.get("name").asString());
        assertEquals(List.of("type", "value"),
                key.get("is").valueStream().map(is -> is.get("kind").asString()).toList());
        assertEquals("7", key.get("is").get(1).get("right").asString());
    }

    @Test
    void twoProductsDifferInTheirMetadataAndDatasets() throws Exception {
        String pool = SamplePool.write(folder);
        Ran ran = Ran.with("diff", pool + "::Product/0", pool + "::Product/1");
        assertEquals(ExitCode.FOUND_NOTHING, ran.code(), ran::words);
        assertTrue(ran.out().lines().anyMatch(line -> line.contains("5000 | 5001")), ran::out);
        assertTrue(ran.out().lines().anyMatch(line -> line.contains("Spectrum: missing right")), ran::out);
        assertEquals(ExitCode.DONE, Ran.with("diff", pool + "::Product/0", pool + "::Product/0").code());
    }

    @Test
    void anArrayLargerThanABlockIsComparedToItsLastElement() throws IOException {
        Path left = npy("a.npy", ROWS, -1);
        Path right = npy("b.npy", ROWS, ROWS - 1);
        JsonNode found = Ran.with("diff", left.toString(), right.toString(), "--json").json();
        JsonNode is = found.get("differing").get("is").get(0);
        assertEquals(List.of(1L, (long) ROWS, ROWS - 1L), List.of(is.get("count").asLong(), is.get("total").asLong(),
                is.get("first").get(0).asLong()));
        assertEquals(ROWS, found.get("compared").asLong());
        assertEquals(ExitCode.DONE,
                Ran.with("diff", left.toString(), right.toString(), "--tolerance", "0.5").code());
    }

    @Test
    void twoScansDifferInWhatIsToldOfThem() throws SourceException {
        String store = "mem-scan://diff";
        Sources sources = Sources.installed();
        try (Source open = sources.open(Location.parse(store), OpenOptions.READ_ONLY)) {
            List<String> keys = open.children(DataPath.ROOT, Page.ALL, Cancel.NEVER).entries().stream()
                    .filter(scan -> scan.text("state").equals("CLOSED")).map(scan -> store + "::" + scan.path())
                    .toList();
            Ran same = Ran.with(Cancel.NEVER, sources, "diff", keys.get(0), keys.get(0));
            assertEquals(ExitCode.DONE, same.code(), same::out);
            Ran two = Ran.with(Cancel.NEVER, sources, "diff", keys.get(0), keys.get(1));
            assertEquals(ExitCode.FOUND_NOTHING, two.code(), two::words);
            assertTrue(two.out().contains("scan_nb: "), two::out);
        }
    }

    @Test
    void badRequestsAreOneLine() {
        Ran negative = Ran.with("diff", "a", "b", "--tolerance", "-1");
        assertEquals(ExitCode.USAGE, negative.code());
        assertEquals(1, negative.words().lines().count(), negative::words);
        Ran several = Ran.with("diff", "mem-scan://x::*", "mem-scan://x");
        assertEquals(ExitCode.USAGE, several.code());
        Ran gone = Ran.with("diff", folder.resolve("no.npy").toString(), folder.resolve("no.npy").toString());
        assertEquals(ExitCode.SOURCE, gone.code());
    }

    private Path npy(String name, int rows, int odd) throws IOException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (%d,), }".formatted(rows);
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(128 + rows * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0)
                .putShort((short) padded.length()).put(padded.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < rows; i++) {
            bytes.putDouble(i == odd ? i + 0.5 : i);
        }
        Path file = folder.resolve(name);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            bytes.flip();
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        return file;
    }
}
