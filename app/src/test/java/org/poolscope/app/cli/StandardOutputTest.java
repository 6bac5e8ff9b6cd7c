package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Value;

class StandardOutputTest {
    private final MemoryStore store = new MemoryStore("lab");

    @TempDir
    Path folder;

    @Test
    void aFullDiskBehindStandardOutputIsToldOnce() throws Exception {
        File full = new File("/dev/full");
        Assumptions.assumeTrue(full.exists(), "there is no /dev/full");
        IntStream.range(0, 3000).forEach(i -> store.put("v" + i, new Value.Int(i)));
        StringWriter words = new StringWriter();
        try (FileOutputStream stream = new FileOutputStream(full)) {
            PrintWriter out = new PrintWriter(new StandardOutput(stream), false, StandardCharsets.UTF_8);
            int code = new Shell(out, new PrintWriter(words), Cancel.NEVER,
                    () -> new Sources(List.of(new MemorySourceProvider(store))), Reader::nullReader)
                    .run("dump", "memory:lab");
            assertEquals(ExitCode.SOURCE, code);
        }
        assertEquals(1, words.toString().lines().count(), words::toString);
        assertTrue(words.toString().contains("cannot be written"), words::toString);
    }

    @Test
    void aReaderThatHasGoneIsNoFault() throws Exception {
        IntStream.range(0, 3000).forEach(i -> store.put("v" + i, new Value.Int(i)));
        StringWriter words = new StringWriter();
        try (FileOutputStream stream = pipeNobodyReads()) {
            PrintWriter out = new PrintWriter(new StandardOutput(stream), false, StandardCharsets.UTF_8);
            int code = new Shell(out, new PrintWriter(words), Cancel.NEVER,
                    () -> new Sources(List.of(new MemorySourceProvider(store))), Reader::nullReader)
                    .run("dump", "memory:lab");
            assertEquals(ExitCode.DONE, code);
        }
        assertEquals("", words.toString());
    }

    @Test
    void knowsAPipeWithoutAReaderInEveryLanguageOfTheSystem() throws Exception {
        try (FileOutputStream stream = pipeNobodyReads()) {
            StandardOutput out = new StandardOutput(stream);
            assertThrows(StandardOutput.ReaderGone.class, () -> out.write(1));
        }
    }

    private FileOutputStream pipeNobodyReads() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(new File("/usr/bin/mkfifo").exists(), "there is no mkfifo");
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        // Opened both ways it waits for nobody, and with it the reader goes.
        try (RandomAccessFile _ = new RandomAccessFile(pipe.toFile(), "rw")) {
            return new FileOutputStream(pipe.toFile());
        }
    }

    @Test
    void failsOnceAndIsThenSilent() throws Exception {
        File full = new File("/dev/full");
        Assumptions.assumeTrue(full.exists(), "there is no /dev/full");
        try (FileOutputStream stream = new FileOutputStream(full)) {
            StandardOutput out = new StandardOutput(stream);
            assertThrows(UncheckedIOException.class, () -> out.write(1));
            out.write(1);
        }
    }
}
