package org.poolscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.MemorySourceProvider;
import org.poolscope.model.source.MemoryStore;
import org.poolscope.model.source.Sources;
import org.poolscope.model.value.Value;

class StandardOutputTest {
    private final MemoryStore store = new MemoryStore("lab");

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
    void aReaderThatHasGoneIsNoFault() {
        assertTrue(StandardOutput.isReaderGone(new UncheckedIOException("Broken pipe", new IOException())));
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
