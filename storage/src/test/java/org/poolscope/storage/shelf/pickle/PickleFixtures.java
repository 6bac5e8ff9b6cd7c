package org.poolscope.storage.shelf.pickle;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.Fixtures;

/** Finds the pickles of a fixture folder and reads them as a lone file is read: its name is the only hint. */
final class PickleFixtures {
    static final ClassCatalogue CLASSES = ClassCatalogue.shipped();

    private PickleFixtures() {}

    /** All pickles of a folder, sorted; fails if the manifest promises another number. */
    static List<Path> all(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.folder(folder))) {
            List<Path> pickles = files.filter(file -> file.toString().endsWith(".pkl")).sorted().toList();
            if (pickles.size() != Fixtures.count(folder)) {
                throw new IllegalStateException(pickles.size() + " pickles in " + folder);
            }
            return pickles;
        }
    }

    static Unpickled read(Path file) throws IOException, SourceException {
        return read(file, Files.readAllBytes(file));
    }

    /** Reads other bytes under the name and with the buffers of a file. */
    static Unpickled read(Path file, byte[] bytes) throws IOException, SourceException {
        return read(file, MemorySegment.ofArray(bytes));
    }

    static Unpickled read(Path file, MemorySegment pickle) throws IOException, SourceException {
        String name = file.getFileName().toString();
        return new PickleReader(CLASSES).read(pickle, buffers(file), Origin.ofName(name), name, Cancel.NEVER);
    }

    private static List<MemorySegment> buffers(Path file) throws IOException {
        String stem = file.getFileName().toString().replaceFirst("\\.pkl$", ".buf");
        List<MemorySegment> buffers = new ArrayList<>();
        while (Files.exists(file.resolveSibling(stem + buffers.size()))) {
            buffers.add(MemorySegment.ofArray(Files.readAllBytes(file.resolveSibling(stem + buffers.size()))));
        }
        return buffers;
    }
}
