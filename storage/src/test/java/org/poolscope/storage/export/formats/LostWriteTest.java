package org.poolscope.storage.export.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poolscope.storage.Peers;
import org.poolscope.storage.export.Format;

/** What becomes of a file when its writer is killed, or the disk is full. */
class LostWriteTest {
    private static final int KILLS = Integer.getInteger("poolscope.kills", 12);

    @TempDir
    Path folder;

    @Test
    void aKilledWriterLeavesTheOldFileOrTheNewOne() throws Exception {
        Map<String, Integer> writes = new ExportKills(folder).run(KILLS);
        int inside = writes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d of %d kills fell into a write: %s%n", inside, KILLS, new TreeMap<>(writes));
        assertTrue(inside >= 0.8 * KILLS, "only " + inside + " of " + KILLS + " kills fell into a write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "30000"})
    void aFullDiskLeavesTheOldFileAndNothingElse(String room) throws Exception {
        Set<String> names = Set.copyOf(Formats.all().stream().map(Format::name).toList());
        for (Format format : Formats.all()) {
            Files.writeString(folder.resolve("out-" + format.name() + "." + format.endings().getFirst()), "old");
        }
        Path limiting = Peers.program("prlimit");
        Process child = ExportKills.start(folder, 1, 0);
        List<String> said;
        try (BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII);
                OutputStream go = child.getOutputStream()) {
            while (!"ready".equals(Objects.requireNonNull(lines.readLine(), "the child ended early"))) {
                assertTrue(child.isAlive());
            }
            assertEquals(0, new ProcessBuilder(limiting.toString(), "--pid", Long.toString(child.pid()),
                    "--fsize=" + room).start().waitFor());
            go.write('\n');
            go.flush();
            said = lines.lines().toList();
            child.waitFor();
        } finally {
            child.destroyForcibly();
        }
        assertEquals(names.stream().map(name -> "f " + name + " Full").sorted().toList(),
                said.stream().filter(line -> !line.startsWith("b")).sorted().toList());
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.toList();
            assertEquals(names.size(), left.size(), left::toString);
            for (Path file : left) {
                assertEquals("old", Files.readString(file), file::toString);
            }
        }
    }
}
