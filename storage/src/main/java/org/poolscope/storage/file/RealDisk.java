package org.poolscope.storage.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** {@link Disk} by the system's own calls. */
final class RealDisk implements Disk {
    /** From here on flushing the whole file system is cheaper than one file after the other. */
    private static final int MANY = 200;

    @Override
    public long freeSpace(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        // The system's own file systems, such as /proc, have no size; what they refuse they refuse for another reason.
        return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
    }

    @Override
    public Out create(Path file) throws IOException {
        return new ChannelOut(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public Out append(Path file) throws IOException {
        return new ChannelOut(FileChannel.open(file, StandardOpenOption.APPEND));
    }

    @Override
    public RandomAccess open(Path file) throws IOException {
        return new PlacedOut(FileChannel.open(file, StandardOpenOption.WRITE));
    }

    @Override
    public void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    @Override
    public void force(Path folder, List<Path> files) throws IOException {
        if (files.size() >= MANY && SyncFs.flush(folder)) {
            return;
        }
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (NoSuchFileException _) {
                // Somebody else removed it; there is nothing left to wait for.
            }
        }
        forceFolder(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("this file system cannot rename in one step", e);
        }
        forceFolder(to.resolveSibling("."));
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** After the rename the new state is whole; a folder that cannot be flushed (Windows) only delays its durability. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(RealDisk.class.getName()).log(System.Logger.Level.DEBUG, "folder not flushed", e);
        }
    }

    private record ChannelOut(FileChannel channel) implements Out {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private record PlacedOut(FileChannel channel) implements RandomAccess {
        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            long place = at;
            while (bytes.hasRemaining()) {
                place += channel.write(bytes, place);
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
