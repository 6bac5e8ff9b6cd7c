package org.poolscope.storage.shelf.dbm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.AtomicFile;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.file.DiskFailure;
import org.poolscope.storage.file.MappedFile;

/**
 * Stores into an existing dumb shelf. A value always goes behind the data, where the old index does not look, and only
 * then is the index replaced in one step; so a crash in between leaves the old state.
 */
final class DumbWriter implements DbmWriter {
    private static final int BLOCK = 512;

    private final Disk disk;
    private final Path data;
    private final Path directory;

    DumbWriter(Path data, Path directory, Disk disk) {
        this.disk = disk;
        this.data = data;
        this.directory = directory;
    }

    @Override
    public void store(byte[] key, byte[] value) throws SourceException {
        DumbIndex index = index();
        index.places().put(DumbIndex.key(key), append(value));
        replace(index);
    }

    @Override
    public boolean delete(byte[] key) throws SourceException {
        DumbIndex index = index();
        if (index.places().remove(DumbIndex.key(key)) == null) {
            return false;
        }
        replace(index);
        return true;
    }

    @Override
    public void close() {
        // every call opens and closes its files
    }

    private DumbIndex index() throws SourceException {
        try (MappedFile lines = MappedFile.open(directory)) {
            DumbIndex index = DumbIndex.read(lines);
            if (!index.damages().isEmpty()) {
                throw index.damages().getFirst();
            }
            return index;
        }
    }

    private DumbIndex.Place append(byte[] value) throws SourceException {
        try {
            long size = Files.size(data);
            int gap = (int) (-size & (BLOCK - 1));
            if (disk.freeSpace(data.resolveSibling(".")) < (long) gap + value.length) {
                throw DiskFailure.full(data);
            }
            try (Disk.Out out = disk.append(data)) {
                out.write(ByteBuffer.allocate(gap));
                out.write(ByteBuffer.wrap(value));
                out.force();
            }
            return new DumbIndex.Place(size + gap, value.length);
        } catch (IOException e) {
            throw DiskFailure.of(e, data);
        }
    }

    private void replace(DumbIndex index) throws SourceException {
        String name = directory.getFileName().toString();
        Path backup = directory.resolveSibling(name.substring(0, name.length() - "dir".length()) + "bak");
        try {
            AtomicFile.replace(backup, Files.readAllBytes(directory), disk);
        } catch (IOException e) {
            throw DiskFailure.of(e, directory);
        }
        AtomicFile.replace(directory, index.text(), disk);
    }
}
