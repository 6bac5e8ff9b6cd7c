package org.poolscope.storage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.array.DType;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Peers;

/** What is no text table ends in a sentence and takes no more memory than a table would. */
class NoTableTest {
    private static final long MEMORY = 400L << 20;

    @TempDir
    Path folder = Path.of("");

    @Test
    void oneLineOfAGigabyteIsRefusedWithinMemory() throws Exception {
        Path file = folder.resolve("line.txt");
        try (RandomAccessFile line = new RandomAccessFile(file.toFile(), "rw")) {
            line.setLength(1L << 30);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        SourceException failure = assertThrows(SourceException.Unsupported.class,
                () -> Tables.read(file, DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 1));
        assertThrows(SourceException.Unsupported.class, () -> TypeGuess.of(file, TableFormat.LOADTXT));

        assertEquals(file.toString(), failure.where());
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < MEMORY, taken + " bytes were taken");
    }

    @Test
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe.txt");
        assertEquals(0, new ProcessBuilder(Peers.program("mkfifo").toString(), pipe.toString()).start().waitFor());

        assertThrows(SourceException.Unsupported.class,
                () -> Tables.read(pipe, DType.INT64, TableFormat.LOADTXT, OnError.SKIP, 1));
    }

    @Test
    void aFileWithoutBytesIsATableWithoutRows() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.txt"));

        assertEquals(0, Tables.read(file, Tables.SEED, TableFormat.LOADTXT, OnError.STOP, 2).report().rows());
        assertEquals(0, TypeGuess.of(file, TableFormat.LOADTXT).preview().size());
    }

    @Property(tries = 300, seed = "20121121")
    void bytesOfAnyKindAreRowsOrBadRowsOrASentence(@ForAll @Size(max = 400) byte[] bytes,
            @ForAll @IntRange(min = 1, max = 3) int workers) throws Exception {
        Path file = Files.createTempFile("any", ".txt");
        try {
            Files.write(file, bytes);
            LoadReport report = Tables.read(file, Tables.SEED, TableFormat.LOADTXT, OnError.SKIP, workers).report();
            assertTrue(report.rows() + report.badCount() <= bytes.length + 1L);
        } catch (SourceException e) {
            assertTrue(e.what().endsWith("."), e.what());
        } finally {
            Files.delete(file);
        }
    }
}
