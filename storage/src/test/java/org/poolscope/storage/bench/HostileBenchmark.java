package org.poolscope.storage.bench;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.TaggedForm;
import org.poolscope.storage.Fixtures;
import org.poolscope.storage.shelf.pickle.ClassCatalogue;
import org.poolscope.storage.shelf.pickle.Origin;
import org.poolscope.storage.shelf.pickle.PickleReader;

/** What pickles made to take all time or memory take, each from its bytes to its printed value or its refusal. */
class HostileBenchmark {
    private static final PickleReader READER = new PickleReader(ClassCatalogue.shipped());

    @Test
    void theWorstOfAll() throws Exception {
        Targets slow = new Targets();
        for (Path file : Fixtures.members(Fixtures.folder("pickles-hostile"))) {
            if (file.toString().endsWith(".pkl")) {
                long start = System.nanoTime();
                read(file);
                slow.row(String.valueOf(file.getFileName()), 1000, (System.nanoTime() - start) / 1e6, "ms");
                slow.memory(String.valueOf(file.getFileName()), 256, () -> read(file));
            }
        }
        slow.print();
    }

    private static void read(Path file) throws IOException {
        try {
            MemorySegment bytes = MemorySegment.ofArray(Files.readAllBytes(file));
            TaggedForm.text(READER.read(bytes, Origin.UNKNOWN, "hostile").value());
        } catch (SourceException _) {
            // A refusal is an answer, and what it takes counts as well.
        }
    }
}
