package org.poolscope.storage.npy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.NdArray;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.file.NpzFile;
import org.poolscope.storage.file.NpzRows;

/**
 * Stretches of the arrays of an archive. Whoever reads an array from the first row to the last gets each stretch where the
 * one before ended, for as long as the file is the same; nothing else of the array is held. Safe for several threads.
 */
final class ArchiveRows implements AutoCloseable {
    private static final int MOST_OPEN = 8;

    private final Path path;
    private final Map<String, Open> open = new LinkedHashMap<>(MOST_OPEN, 1, true);
    private boolean closed;

    ArchiveRows(Path path) {
        this.path = path;
    }

    /** An array that is being read, of the file as it was then. */
    private record Open(NpzRows rows, String state) {}

    /** Some rows; empty if the slice is none of whole rows, or the array does not lie in rows. */
    synchronized Optional<NdArray> read(String name, Slice slice) throws SourceException {
        Long start = slice.start();
        Long stop = slice.stop();
        if (closed || slice.isIndex() || slice.step() != 1 || start == null || stop == null || start < 0
                || stop < start) {
            return Optional.empty();
        }
        NpzRows rows = open(name);
        if (rows == null || !rows.isInRows() || stop > rows.shape()[0]) {
            return Optional.empty();
        }
        boolean read = false;
        try {
            NdArray found = rows.read(start, stop - start);
            read = true;
            return Optional.of(found);
        } finally {
            if (!read) {
                forget(name);
            }
        }
    }

    private @Nullable NpzRows open(String name) throws SourceException {
        String state = state();
        Open known = open.get(name);
        if (known != null && known.state.equals(state)) {
            return known.rows;
        }
        forget(name);
        NpzRows fresh = NpzFile.rows(path, name);
        if (fresh.shape().length == 0) {
            fresh.close();
            return null;
        }
        if (open.size() == MOST_OPEN) {
            forget(open.keySet().iterator().next());
        }
        open.put(name, new Open(fresh, state));
        return fresh;
    }

    private void forget(String name) throws SourceException {
        Open known = open.remove(name);
        if (known != null) {
            known.rows.close();
        }
    }

    private String state() throws SourceException {
        try {
            BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
            return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
        } catch (IOException e) {
            throw DiskFailure.of(e, path);
        }
    }

    @Override
    public synchronized void close() throws SourceException {
        closed = true;
        while (!open.isEmpty()) {
            forget(open.keySet().iterator().next());
        }
    }
}
