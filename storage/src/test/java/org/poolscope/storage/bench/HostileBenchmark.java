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
        double slowest = 0;
        double largest = 0;
        int count = 0;
        for (Path file : Fixtures.members(Fixtures.folder("pickles-hostile"))) {
            if (file.toString().endsWith(".pkl")) {
                long start = System.nanoTime();
                long taken = Targets.allocated(() -> read(file));
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
                largest = Math.max(largest, taken / 1e6);
                count++;
            }
        }
        Targets targets = new Targets();
        targets.row("the slowest of %d hostile pickles".formatted(count), 1000, slowest, "ms");
        targets.row("the one that takes most memory", 256, largest, "MB");
        targets.print();
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
