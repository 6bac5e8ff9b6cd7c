package org.poolscope.app.load;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.storage.shm.ArrayDescriptor;
import org.poolscope.storage.shm.SharedMemory;

/** What is left of a load that is killed or told to end: nothing. */
class LoadKillsTest {
    /** A few by default; {@code -Dpoolscope.kills=100} for the long form. */
    private static final int KILLS = Integer.getInteger("poolscope.kills", 3);
    private static final int ROWS = 250_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aKilledLoadLeavesNoBlockAndNoFileAfterTheNextStart() throws Exception {
        assumeTrue(SharedMemory.OF_THIS_MACHINE.isThere());
        Path texts = Files.createDirectory(folder.resolve("texts"));
        List<Path> files = List.of(write(texts.resolve("a.txt")), write(texts.resolve("b.txt")));

        int inside = new LoadKills(Files.createDirectory(folder.resolve("out")), files).run(KILLS);

        System.out.printf("%d of %d kills ended a load%n", inside, KILLS);
        assertTrue(inside <= KILLS);
    }

    @Test
    void aLoadThatIsToldToEndFreesItsArraysItself() throws Exception {
        assumeTrue(SharedMemory.OF_THIS_MACHINE.isThere());
        Path file = Files.writeString(folder.resolve("a.txt"), "1 2\n3 4\n");
        Process held = LoadProcess.start("load", file.toString(), "--shared");
        try (BufferedReader told = held.inputReader()) {
            ArrayDescriptor array = ArrayDescriptor.parse(Objects.requireNonNull(told.readLine()));
            Path block = SharedMemory.OF_THIS_MACHINE.folder().resolve(array.name());
            assertTrue(Files.exists(block));

            held.destroy();
            held.waitFor();

            assertTrue(!Files.exists(block), "the block is still there");
        } finally {
            held.destroyForcibly();
        }
    }

    @Test
    void aMergeThatIsToldToEndLeavesNoHalfFile() throws Exception {
        Process merge = LoadProcess.start("load", "-", "--to", folder.resolve("all.h5").toString());
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> count() == 1);

            merge.destroy();
            merge.waitFor();

            assertEquals(0, count());
        } finally {
            merge.destroyForcibly();
        }
    }

    private long count() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Path write(Path file) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append("chr").append(i % 22).append('\t').append(i).append("\t0.5\t").append(i % 7).append("\t9\n");
        }
        return Files.writeString(file, text);
    }
}
