package org.poolscope.app.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;
import org.poolscope.storage.shm.SharedArray;
import org.poolscope.storage.shm.SharedMemory;

/** A load that finds no room, or whose rows are taken away, ends in a sentence and leaves nothing. */
class NoRoomTest {
    private static final int ROWS = 300_000;
    /** Runs a command with 2 MB of shared memory of its own, then says what is left there. */
    private static final String SMALL = "mount -t tmpfs -o size=2m none /dev/shm && \"$@\"; echo code $?; ls -A /dev/shm";

    @TempDir
    Path folder = Path.of("");

    @Test
    void sharedMemoryThatIsTooSmallIsASentenceAndIsLeftEmpty() throws Exception {
        Path unshare = Peers.program("unshare");
        assumeTrue(run(List.of(unshare.toString(), "-Urm", "sh", "-c", SMALL, "sh", "true")).startsWith("code 0"),
                "no namespaces of one's own here");
        Path plain = Files.writeString(folder.resolve("rows.txt"), rows());
        Path packed = folder.resolve("rows.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(rows().getBytes(StandardCharsets.US_ASCII));
        }
        for (Path file : List.of(plain, packed)) {
            List<String> command = Stream.concat(Stream.of(unshare.toString(), "-Urm", "sh", "-c", SMALL, "sh"),
                    LoadProcess.command("load", file.toString(), "--dtype", "<f8", "--shared").stream()).toList();

            List<String> said = run(command).lines().toList();

            assertEquals("code 3", said.getLast(), said::toString);
            assertEquals(1, said.stream().filter(line -> line.startsWith("poolscope: ")).count(), said::toString);
            assertTrue(said.stream().anyMatch(line -> line.contains("shared memory")), said::toString);
        }
    }

    @Test
    void aDiskThatIsTooSmallLeavesTheOldFile() throws Exception {
        Path limiting = Peers.program("prlimit");
        Path file = Files.writeString(folder.resolve("rows.txt"), rows());
        Path out = Files.writeString(folder.resolve("all.h5"), "old");
        for (String way : List.of("--workers=2", "--gzip=1", "--contiguous", "--processes")) {
            List<String> command = Stream.concat(Stream.of(limiting.toString(), "--fsize=200000"),
                    LoadProcess.command("load", file.toString(), "--dtype", "<f8", "--to", out.toString(), way)
                            .stream())
                    .toList();

            String said = run(command);

            assertTrue(said.startsWith("poolscope: "), said);
            assertEquals("old", Files.readString(out, StandardCharsets.ISO_8859_1), way);
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals("all.h5 rows.txt", left.map(each -> each.getFileName().toString()).sorted()
                        .collect(Collectors.joining(" ")), way);
            }
        }
    }

    @Test
    void aBlockCutShortWhileItIsMergedIsASentence() throws Exception {
        assumeTrue(SharedMemory.OF_THIS_MACHINE.isThere());
        try (SharedArray made = SharedArray.create(SharedMemory.OF_THIS_MACHINE, "", DType.FLOAT64, ROWS);
                LoadToHdf5 whole = LoadToHdf5.create(folder.resolve("all.h5"), new TargetForm(false, false, 0))) {
            SharedOrigin origin = new SharedOrigin("there", List.of(), 0, 0);

            SourceException failure = assertThrows(SourceException.Corrupt.class,
                    () -> whole.shared(made.descriptor(), origin, () -> cut(made.descriptor().name())));

            assertEquals("shm://" + made.descriptor().name(), failure.where());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    private static boolean cut(String name) {
        Path block = SharedMemory.OF_THIS_MACHINE.folder().resolve(name);
        try (FileChannel channel = FileChannel.open(block, StandardOpenOption.WRITE)) {
            channel.truncate(8);
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Numbers that do not become much smaller when they are packed. */
    private static String rows() {
        Random random = new Random(20121121);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(random.nextFloat()).append(' ').append(random.nextFloat()).append(' ').append(i).append('\n');
        }
        return text.toString();
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
