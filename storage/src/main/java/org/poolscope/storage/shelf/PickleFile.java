package org.poolscope.storage.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.MappedFile;
import org.poolscope.storage.shelf.pickle.Origin;

/**
 * A pickle in a file of its own, and the buffers that its pickler put beside it: {@code NAME.buf0} and so on, where NAME
 * is the whole name of the pickle's file or that without its suffix.
 */
record PickleFile(Path path) {
    private static final Set<String> SUFFIXES = Set.of("pkl", "pickle", "p", "pck");
    private static final int PROTO = 0x80;
    private static final int NEWEST = 5;
    private static final int MOST_BUFFERS = 10_000;

    /** Whether the name ends as those of pickles do. */
    boolean isNamed() {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether the file begins as pickles of protocol 2 and later do. */
    boolean isMarked() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(2);
            return first.length == 2 && (first[0] & 0xFF) == PROTO && first[1] >= 2 && first[1] <= NEWEST;
        } catch (IOException _) {
            return false;
        }
    }

    /** The pickle, readable for as long as something holds it. */
    MemorySegment bytes() throws SourceException {
        return bytes(path);
    }

    /** The buffers in order. */
    List<MemorySegment> buffers() throws SourceException {
        List<MemorySegment> buffers = new ArrayList<>();
        for (Path file : bufferFiles()) {
            buffers.add(bytes(file));
        }
        return buffers;
    }

    /** The files of the buffers in order. */
    List<Path> bufferFiles() {
        String name = String.valueOf(path.getFileName());
        List<Path> files = bufferFiles(name);
        int suffix = name.lastIndexOf('.');
        return files.isEmpty() && suffix > 0 ? bufferFiles(name.substring(0, suffix)) : files;
    }

    private List<Path> bufferFiles(String name) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < MOST_BUFFERS; i++) {
            Path file = path.resolveSibling(name + ".buf" + i);
            if (!Files.isRegularFile(file)) {
                break;
            }
            files.add(file);
        }
        return files;
    }

    /** What the name of the file tells of the writer. */
    Origin origin() {
        return Origin.ofName(String.valueOf(path.getFileName()));
    }

    private static MemorySegment bytes(Path file) throws SourceException {
        try (MappedFile mapped = MappedFile.open(file)) {
            return mapped.slice(0, mapped.size());
        }
    }
}
